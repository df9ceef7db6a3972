import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { type OwnedProgram, SeriesArranger } from "../../../subgraphs/comparison/arrange-series";
import { SeriesConceptRow, SeriesRow } from "../../../subgraphs/comparison/comparison-tables";
import type { HarvestedIndicator, HarvestedObservation } from "../../../subgraphs/comparison/harvest";
import { RecordArranger } from "../../../subgraphs/comparison/records/arrange";
import { ObservationRow } from "../../../subgraphs/comparison/records/tables";

const observation: HarvestedObservation = {
  fiscalYear: { year: 2022 },
  kind: "ACTUAL",
  value: 1157,
  status: "NORMAL",
  raw: "1,157人",
  bound: "EXACT",
  asOf: null,
  line: 100,
  noteJa: null,
  noteEn: null,
};

const indicator = {
  id: "kashiwa:2#participants",
  nameJa: "参加者数",
  nameEn: "Participants",
  nativeName: "参加者数<増加>",
  measure: { id: "participants" },
  unit: { code: "person" },
  comparedUnder: ["frailty-check"],
  accumulation: "ANNUAL",
  accumulationInferred: true,
  direction: "INCREASE",
  citation: { lines: [100, 100] },
  observations: [observation, { ...observation, kind: "TARGET", value: null, status: "MISSING", raw: "—" }],
} as HarvestedIndicator;

function tables(indicators: HarvestedIndicator[]) {
  const program = {
    id: "kashiwa:2",
    concepts: [
      { concept: { id: "frailty-check" }, relation: "EXACT", noteJa: null, noteEn: null },
      { concept: { id: "dementia-care" }, relation: "RELATED", noteJa: null, noteEn: null },
    ],
    indicators,
  } as unknown as OwnedProgram["program"];
  const owned = { program, municipality: "12217", position: 0 };
  const document = { fileName: "", titleJa: "", titleEn: "", publisher: "", sha256: "" };
  const all = [...new SeriesArranger(vocabulary()).tables([owned]), ...new RecordArranger().tables([owned], document)];
  return (entity: unknown) => all.find((table) => table.entity === entity)?.rows;
}

test("a series, with what it states", () => {
  expect(tables([indicator])(SeriesRow)).toEqual([
    {
      id: "kashiwa:2#participants",
      position: 0,
      programId: "kashiwa:2",
      municipality: "12217",
      measure: "participants",
      unit: "person",
      name: { ja: "参加者数", en: "Participants" },
      nativeName: "参加者数<増加>",
      accumulation: "ANNUAL",
      accumulationInferred: true,
      direction: "INCREASE",
    },
  ]);
});

test("it enters the comparison of its concept and of every one above, and of no other of its programme", () => {
  const matches = [{ concept: "frailty-check", relation: "EXACT" }];
  expect(tables([indicator])(SeriesConceptRow)).toEqual(
    ["frailty-check", "frailty-prevention", "health-and-prevention"].map((concept) => ({
      concept,
      seriesId: "kashiwa:2#participants",
      position: 0,
      municipality: "12217",
      measure: "participants",
      matches,
    })),
  );
});

test("its figures, as a plan's subgraph keeps them, and what they are narrowed by", () => {
  const row = {
    rowId: 1,
    indicatorId: "kashiwa:2#participants",
    programId: "kashiwa:2",
    municipality: "12217",
    measure: "participants",
    year: 2022,
    kind: "ACTUAL",
    value: 1157,
    status: "NORMAL",
    raw: "1,157人",
    bound: "EXACT",
    asOf: null,
    line: 100,
    notes: null,
  };
  const noted = { ...indicator, observations: [{ ...observation, noteJa: "注", noteEn: "A note" }] };
  expect(tables([indicator])(ObservationRow)).toEqual([
    row,
    { ...row, rowId: 2, kind: "TARGET", value: null, status: "MISSING", raw: "—" },
  ]);
  expect(tables([noted])(ObservationRow)).toEqual([{ ...row, notes: { ja: "注", en: "A note" } }]);
});

test("a series that enters no comparison is left out, and its figures are kept", () => {
  const rows = tables([{ ...indicator, comparedUnder: [] }]);
  expect([rows(SeriesRow), rows(SeriesConceptRow)]).toEqual([[], []]);
  expect(rows(ObservationRow)).toHaveLength(2);
});
