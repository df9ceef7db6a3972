import type { OpenSubgraph } from "../../../shared/federation/plan-subgraph";
import { countStatements } from "../../../shared/federation/store";
import { openSeededPlan } from "../../helpers/seeded-plan";

let subgraph: OpenSubgraph;
beforeAll(async () => {
  subgraph = await openSeededPlan("atsugi");
});
afterAll(() => subgraph.close());

/** The plan's answer, and the number of SQL statements behind it. */
async function ask(fields: string) {
  const { result, count } = await countStatements(() => subgraph.execute({ query: `{ atsugi { ${fields} } }` }));
  const { data, errors } = JSON.parse(JSON.stringify(result));
  expect(errors).toBeUndefined();
  return { plan: data.atsugi, count };
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const ids = (...numbers: (number | string)[]) => numbers.map((number) => `atsugi:${number}`);

test("37 items, two of them in parts whose numbers are not printed", async () => {
  const { plan, count } = await ask("items { number numberPrinted inParts titleLine programs { id itemNumber part } }");
  expect(plan.items.map(({ number }: { number: number }) => number)).toEqual(range(1, 37));
  const inParts = plan.items.filter((item: { inParts: boolean }) => item.inParts);
  expect(inParts).toEqual([
    {
      ...{ number: 21, numberPrinted: false, inParts: true, titleLine: 26 },
      programs: [
        { id: "atsugi:21-1", itemNumber: 21, part: 1 },
        { id: "atsugi:21-2", itemNumber: 21, part: 2 },
        { id: "atsugi:21-3", itemNumber: 21, part: 3 },
      ],
    },
    {
      ...{ number: 27, numberPrinted: false, inParts: true, titleLine: 36 },
      programs: [
        { id: "atsugi:27-1", itemNumber: 27, part: 1 },
        { id: "atsugi:27-2", itemNumber: 27, part: 2 },
      ],
    },
  ]);
  expect(plan.items[7]).toEqual({
    ...{ number: 8, numberPrinted: true, inParts: false, titleLine: 8 },
    programs: [{ id: "atsugi:8", itemNumber: 8, part: null }],
  });
  expect(count).toBe(3);
});

test("an item in parts has the title that its rows share", async () => {
  const { plan } = await ask("items { number ja: title en: title(lang: EN) }");
  expect([plan.items[20], plan.items[26], plan.items[36]]).toEqual([
    { number: 21, ja: "講演会等啓発の実施", en: "Lectures and other awareness work" },
    {
      number: 27,
      ja: "介護予防・日常生活支援総合事業の取組",
      en: "Comprehensive programme for preventive care and daily life support",
    },
    { number: 37, ja: "外出機会の拡大", en: "More opportunities to go out" },
  ]);
});

test("the four actors with their items; lost marks are told apart from empty ones", async () => {
  const { plan, count } = await ask(
    "actors { key ja: heading en: heading(lang: EN) line items { number } itemsUnknown { number } }",
  );
  const lost = range(22, 29);
  const numbers = (items: { number: number }[]) => items.map(({ number }) => number);
  expect(
    plan.actors.map(({ items, itemsUnknown, ...actor }: Record<"items" | "itemsUnknown", { number: number }[]>) => ({
      ...{ ...actor, items: numbers(items), itemsUnknown: numbers(itemsUnknown) },
    })),
  ).toEqual([
    { key: "CITIZENS", ja: "市民", en: "Citizens", line: 1, items: [1, 2, 3], itemsUnknown: lost },
    {
      ...{ key: "ORGANISATIONS", ja: "企業・団体", en: "Companies and organisations", line: 1 },
      ...{ items: [5, 10], itemsUnknown: range(22, 37) },
    },
    {
      ...{ key: "MULTI_PROFESSIONAL", ja: "多職種連携", en: "Multidisciplinary cooperation", line: 1 },
      ...{ items: [4, 6, 7, 8, 9, 10], itemsUnknown: lost },
    },
    {
      ...{ key: "GOVERNMENT", ja: "行政", en: "Government", line: 1 },
      ...{ items: [3, ...range(5, 21), ...range(30, 37)], itemsUnknown: lost },
    },
  ]);
  expect(count).toBe(4);
});

test("the rows of an actor by mark", async () => {
  const { plan, count } = await ask(
    "actors { key marked: programs { id } unknown: programs(mark: UNKNOWN) { id } unmarked: programs(mark: UNMARKED) { id } }",
  );
  const rows = (programs: { id: string }[]) => programs.map(({ id }) => id);
  const lost = ids(...range(22, 26), "27-1", "27-2", 28, 29);
  const [citizens, , , government] = plan.actors;
  expect(rows(citizens.marked)).toEqual(ids(1, 2, 3));
  expect(rows(citizens.unknown)).toEqual(lost);
  expect(rows(citizens.unmarked)).toEqual(ids(...range(4, 20), "21-1", "21-2", "21-3", ...range(30, 37)));
  expect(rows(government.marked)).toEqual(ids(3, ...range(5, 20), "21-1", "21-2", "21-3", ...range(30, 37)));
  expect(rows(government.unknown)).toEqual(lost);
  expect(rows(government.unmarked)).toEqual(ids(1, 2, 4));
  expect(count).toBe(4);
});

test("five pages, the last two with damaged column headings", async () => {
  const { plan, count } = await ask("pages { number headerLine damaged note(lang: EN) programs { id } }");
  expect(plan.pages).toEqual([
    { number: 1, headerLine: 1, damaged: false, note: null, programs: ids(...range(1, 7)).map((id) => ({ id })) },
    { number: 2, headerLine: 10, damaged: false, note: null, programs: ids(...range(8, 16)).map((id) => ({ id })) },
    {
      ...{ number: 3, headerLine: 21, damaged: false, note: null },
      programs: ids(17, 18, 19, 20, "21-1", "21-2", "21-3").map((id) => ({ id })),
    },
    {
      ...{ number: 4, headerLine: 30, damaged: true },
      note: "The fourth heading (government) has turned into unreadable characters and the fifth (No.) has a wrong first letter. On lines 31 to 39 marks are shifted or lost, so that their actors cannot be told.",
      programs: ids(22, 23, 24, 25, 26, "27-1", "27-2", 28, 29).map((id) => ({ id })),
    },
    {
      ...{ number: 5, headerLine: 41, damaged: true },
      note: "Of the second heading (companies and organisations) only one character is left. The other headings and the number of columns are intact.",
      programs: ids(...range(30, 37)).map((id) => ({ id })),
    },
  ]);
  expect(count).toBe(3);
});

const ROW = `... on AtsugiProgram {
  id localNumber itemNumber part path title titleLine titleInferred titleReason(lang: EN) numberInferred
  numberReason(lang: EN) item { number } page { number } actors { mark actor { key } } actorsNote(lang: EN)
  contents { summary(lang: EN) note(lang: EN) } status { summary(lang: EN) note(lang: EN) }
  milestones { from { era } to { era } raw summary(lang: EN) yearInferred yearReason(lang: EN) line }
}`;

const marks = (...four: string[]) =>
  ["CITIZENS", "ORGANISATIONS", "MULTI_PROFESSIONAL", "GOVERNMENT"].map((key, index) => ({
    mark: four[index],
    actor: { key },
  }));

test("rows as a whole", async () => {
  const { plan, count } = await ask(`programs { ${ROW} }`);
  const row = (id: string) => plan.programs.find((candidate: { id: string }) => candidate.id === id);
  expect(row("atsugi:7")).toEqual({
    ...{ id: "atsugi:7", localNumber: "7", itemNumber: 7, part: null, path: [] },
    ...{ title: "多職種連携を推進するためのルールづくり", titleLine: 8, titleInferred: false, titleReason: null },
    ...{ numberInferred: false, numberReason: null, item: { number: 7 }, page: { number: 1 } },
    ...{ actors: marks("UNMARKED", "UNMARKED", "MARKED", "MARKED"), actorsNote: null },
    contents: {
      summary: "Study of simple and effective ICT in the light of developments in the field.",
      note: null,
    },
    status: {
      summary:
        "Many kinds of ICT are in use, and agreeing on one tool for individual cases across the city is difficult at present. A trial of an information network (メディカルビックネット) has ended because it was not used.",
      note: null,
    },
    milestones: [
      {
        ...{ from: { era: "R6" }, to: { era: "R6" }, raw: "昨年度", line: 8, yearInferred: true },
        summary: "A trial of the information network メディカルビックネット took place and ended for lack of use.",
        yearReason:
          "The document only says last year. The status column reads as written early in FY2025 (line 23), hence FY2024.",
      },
    ],
  });
  expect(row("atsugi:8")).toMatchObject({
    ...{ localNumber: "8", title: "多職種連携を推進するためのルールづくり", titleLine: 8, titleInferred: true },
    titleReason:
      "The title cell is empty. The status deals with common forms for the professions, which continues the rule-making of item 7 (line 8); the next item, 9, is training and does not fit.",
  });
  expect(row("atsugi:21-3")).toMatchObject({
    ...{ localNumber: null, itemNumber: 21, part: 3, path: ["講演会等啓発の実施"], page: { number: 3 } },
    ...{ title: "講演会等啓発の実施③(認知症)", titleLine: 28, titleInferred: false, numberInferred: true },
    numberReason:
      "The number cell is empty. 20 is printed before, 22 after, and the rows ①②③ stand between them; hence part ③ of 21.",
    actors: marks("UNMARKED", "UNMARKED", "UNMARKED", "MARKED"),
  });
  expect(row("atsugi:28")).toMatchObject({
    actors: marks("UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN"),
    actorsNote: "The text has no mark at all. It was probably lost, so the actors are unknown.",
    milestones: [
      { from: { era: "R5" }, to: { era: "R6" }, raw: "令和5~6年度", yearInferred: false, yearReason: null },
      { from: { era: "R7" }, to: { era: "R7" }, raw: "令和7年度の上半期" },
    ],
  });
  expect(row("atsugi:33")).toMatchObject({
    actors: marks("UNMARKED", "UNKNOWN", "UNMARKED", "MARKED"),
    contents: { note: "The sentence is the same as that of item 32 (line 44) and does not match the title." },
  });
  const withoutContents = plan.programs.filter((candidate: { contents: unknown }) => candidate.contents === null);
  expect(withoutContents.map(({ id }: { id: string }) => id)).toEqual(ids(19, 35));
  expect(count).toBe(6);
});

test("what was read into the plan is told", async () => {
  const { plan } = await ask(
    "id period { era } titleReason(lang: EN) periodNote(lang: EN) statusNote(lang: EN) municipality { name }",
  );
  expect(plan).toEqual({
    id: "atsugi",
    period: ["H28", "H29", "H30", "R1", "R2", "R3", "R4", "R5", "R6", "R7"].map((era) => ({ era })),
    titleReason:
      "The excerpt prints no title. This descriptive one is ours, formed from the column headings of line 1 and the content.",
    periodNote: expect.stringContaining("No last year is printed; FY2025 is our reading"),
    statusNote: expect.stringContaining("The status column carries no date."),
    municipality: { name: "厚木市" },
  });
});

test("from the root down to the figures takes five statements", async () => {
  const { plan, count } = await ask(
    "items { number programs { id indicators { id observations { value raw line fiscalYear { year } } } } }",
  );
  expect(plan.items[16].programs).toEqual([
    {
      id: "atsugi:17",
      indicators: [
        {
          id: "atsugi:17#councils",
          observations: [{ value: 10, raw: "10協議体", line: 22, fiscalYear: { year: 2025 } }],
        },
      ],
    },
  ]);
  expect(count).toBe(5);
});
