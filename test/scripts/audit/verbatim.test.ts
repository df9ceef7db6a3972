import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentOf } from "../../../scripts/audit/document";
import { findPassages } from "../../../scripts/audit/verbatim";
import { inFolder } from "./made-up";

// A sentence of no plan, so that this file holds no passage itself.
const SENTENCE = "うみべの町では毎週みんなで砂浜を歩き貝を拾ってから朝ごはんを食べます";
const NAME = "うみべの町のみんなで毎朝歩いて貝を拾う集まり参加者数の増加割合";
const DOCUMENT = documentOf(
  "made-up.txt",
  Buffer.from(`題\n${SENTENCE.slice(0, 20)}\n${SENTENCE.slice(20)}\n${NAME}\n`),
);

function passages(files: Readonly<Record<string, string>>): string[] {
  return inFolder((folder) => {
    mkdirSync(join(folder, "seeds"));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return findPassages([DOCUMENT], join(folder, "seeds"), folder).map(
      ({ where, found }) => `${where.replace(/^.*audit-[^/]+\//, "")}: ${found}`,
    );
  });
}

const first = (text: string) => text.slice(0, 25);

test.each([
  ["a summary of our own", { "seeds/programs.yaml": "- summary: { ja: 砂浜を歩く。, en: Walks. }\n" }, []],
  [
    "a copied summary",
    { "seeds/programs.yaml": `- id: a\n  summary: { ja: ${SENTENCE}, en: Walks. }\n` },
    [`seeds/programs.yaml:2 [0].summary.ja: "${first(SENTENCE)}" stands in made-up.txt:2 word for word.`],
  ],
  [
    "a copied summary over several lines",
    {
      "seeds/programs.yaml": `- id: a\n  summary:\n    ja: >-\n      ${SENTENCE.slice(0, 12)}\n      ${SENTENCE.slice(12)}\n    en: Walks.\n`,
    },
    [`seeds/programs.yaml:3 [0].summary.ja: "${first(SENTENCE)}" stands in made-up.txt:2 word for word.`],
  ],
  ["a run of 24 characters", { "seeds/programs.yaml": `- note: ${SENTENCE.slice(0, 24)}\n` }, []],
  ["a printed name", { "seeds/programs.yaml": `- printed: ${NAME}\n` }, []],
  [
    "a copied sentence in a source",
    { "a.ts": `\n// ${SENTENCE}\n` },
    [`a.ts:2: "${first(SENTENCE)}" stands in made-up.txt:2 word for word.`],
  ],
  ["a printed name in a source", { "seeds/programs.yaml": `- printed: ${NAME}\n`, "a.md": `${NAME}\n` }, []],
  [
    "a name in a source that no seed prints",
    { "a.graphql": `# ${NAME}\n` },
    [`a.graphql:1: "${first(NAME)}" stands in made-up.txt:4 word for word.`],
  ],
  ["a file of another kind", { "a.txt": SENTENCE }, []],
])("%s", (_, files, expected) => {
  expect(passages(files)).toEqual(expected);
});
