import { inLanguage, type Language, type Text } from "../../shared/canonical/text";
import { element, escapeText } from "../charts/svg";
import type { Cell } from "../data/column";
import { foreignTag } from "../pages/language";
import { ACCUMULATION_WORDS, DIRECTION_WORDS, KINDS, RELATIONS, STATUSES } from "../pages/terms";
import type { TableParts } from "./coverage-table";
import type { StoredDocument } from "./document";
import { tableOf } from "./table";

/** Words for the values of the closed vocabularies, by their GraphQL types. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  ObservationKind: KINDS,
  ObservationStatus: STATUSES,
  Accumulation: ACCUMULATION_WORDS,
  Direction: DIRECTION_WORDS,
  MatchRelation: RELATIONS,
  Boolean: { true: { ja: "はい", en: "yes" }, false: { ja: "いいえ", en: "no" } },
};

/** Cells with more characters are marked, so that a style sheet can give them room. */
const LONG = 40;

/** Any answer as people see it: a row for every element, the document's shown columns under their headings. */
export function plainTable(document: StoredDocument, data: unknown, language: Language): TableParts {
  const head = document.table.map(({ heading }) =>
    element("th", { scope: "col" }, escapeText(inLanguage(heading, language))),
  );
  const cell = (value: Cell, type: string) => {
    const words = WORDS[type]?.[String(value)];
    const text = words ? inLanguage(words, language) : String(value ?? "");
    const isLong = [...text].length > LONG;
    return element("td", { class: isLong ? "long" : undefined, lang: foreignTag(text, language) }, escapeText(text));
  };
  const rows = tableOf(document, data).rows.map((row) =>
    element(
      "tr",
      {},
      ...document.table.map(({ index }) => cell(row[index] ?? null, document.columns[index]?.type ?? "")),
    ),
  );
  return { head, bodies: [rows], width: Math.max(head.length, 1) };
}
