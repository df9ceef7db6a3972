import { join } from "node:path";
import sqlite3 from "sqlite3";
import { DataSource } from "typeorm";
import { SEEDS } from "../../../../shared/paths";
import { readVocabulary } from "../../../../shared/vocabulary/vocabulary";
import { stemOf } from "../../../../subgraphs/comparison/search/stem";

test.each([
  ["inspections", "inspect"],
  ["inspected", "inspect"],
  ["caresses", "caress"],
  ["ponies", "poni"],
  ["agreed", "agre"],
  ["feed", "feed"],
  ["hopping", "hop"],
  ["falling", "fall"],
  ["filing", "file"],
  ["happy", "happi"],
  ["sky", "sky"],
  ["relational", "relat"],
  ["triplicate", "triplic"],
  ["adjustment", "adjust"],
  ["adoption", "adopt"],
  ["controlling", "control"],
  ["rate", "rate"],
  ["as", "as"],
  ["2025", "2025"],
  ["介", "介"],
])("the stem of %s is %s", (word, stem) => expect(stemOf(word)).toBe(stem));

test("the stems of all words of the vocabulary are those of SQLite's porter tokeniser", async () => {
  const { concepts, measures, units } = readVocabulary(join(SEEDS, "vocabulary"));
  const texts = [...concepts.values(), ...measures.values(), ...units.values()].map((term) => JSON.stringify(term));
  const words = [
    ...new Set(
      texts
        .join(" ")
        .toLowerCase()
        .match(/[a-z]+/g),
    ),
  ];
  expect(words.length).toBeGreaterThan(1_000);
  const source = await new DataSource({ type: "sqlite", database: ":memory:", driver: sqlite3 }).initialize();
  try {
    await source.query("CREATE VIRTUAL TABLE words USING fts5(spelling, tokenize = 'porter unicode61')");
    await source.query("CREATE VIRTUAL TABLE stem USING fts5vocab(words, 'instance')");
    await source.query("INSERT INTO words (spelling) SELECT value FROM json_each(?)", [JSON.stringify(words)]);
    const stems: { term: string }[] = await source.query("SELECT term FROM stem ORDER BY doc");
    expect(words.map(stemOf)).toEqual(stems.map(({ term }) => term));
  } finally {
    await source.destroy();
  }
});
