import { rmSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../helpers/client";
import { runScript, type Service, startService } from "../helpers/processes";
import { copySeeds, listing, type SeedChange, temporaryFolder } from "../helpers/seeds-copy";

const folder = temporaryFolder();
const seeds = join(folder, "seeds");
const environment = { DATA_DIR: join(folder, "data"), SEEDS_DIR: seeds };

const QUERY = `{
  dataset { version }
  concept(id: "dementia-cafe") { programs { id title indicators { observations { raw line } } } }
}`;

let server: Service;
beforeAll(async () => {
  copySeeds(seeds);
  server = await startService("serve", [], { ...environment, PORT: "0" });
}, 60_000);
afterAll(() => server?.stop());

async function served() {
  const { data, errors } = await ask(QUERY, {}, server.address);
  expect(errors).toBeUndefined();
  return data;
}

const KASHIWA = "kashiwa/programs-1.yaml";
const OKAYAMA = "okayama/programs.yaml";

/** One change of good seeds, and what the script says: file:line keys, what was found, what to do. */
test.each<[string, SeedChange[], string[]]>([
  [
    "an unknown label",
    [[KASHIWA, "参加者数<増加>", "参加者数<減少>"]],
    [
      'kashiwa/programs-1.yaml:27: "減少" is no known direction mark. Write one of 増加, 維持, 増加・維持, or add it to subgraphs/kashiwa/mapping.ts.',
    ],
  ],
  [
    "an unknown key",
    [[KASHIWA, "  titleEn: Promotion", "  titelEn: Promotion"]],
    [
      "kashiwa/programs-1.yaml:1 [0].titleEn: It is missing. Write a string.",
      "kashiwa/programs-1.yaml:5 [0].titelEn: Unknown key titelEn. Take it out, or correct its spelling.",
    ],
  ],
  [
    "a duplicate id",
    [[KASHIWA, '- id: "2"', '- id: "1"']],
    [
      'kashiwa/programs-1.yaml:13: The id "1" stands at <seeds>/kashiwa/programs-1.yaml:1 too. Give it an id of its own.',
    ],
  ],
  [
    "a duplicate id in another file",
    [["kashiwa/programs-4.yaml", '- id: "45"', '- id: "1"']],
    [
      'kashiwa/programs-4.yaml:1: The id "1" stands at <seeds>/kashiwa/programs-1.yaml:1 too. Give it an id of its own.',
    ],
  ],
  [
    "a duplicate indicator",
    [["kashiwa/programs-3.yaml", "key: talk-participants", "key: talks"]],
    [
      'kashiwa/programs-3.yaml:101: The key "talks" stands at <seeds>/kashiwa/programs-3.yaml:94 too. Give it a key of its own.',
    ],
  ],
  [
    "a figure that does not parse",
    [[KASHIWA, '"2022": "1,157人"', '"2022": "千人"']],
    [
      'kashiwa/programs-1.yaml:27 cells.2022: "千人" is neither a figure nor a mark. Write the figure as printed (1,157人), or "—" for an empty cell.',
    ],
  ],
  [
    "a figure in another unit",
    [[KASHIWA, '"2022": "1,157人"', '"2022": "1,157件"']],
    [
      `kashiwa/programs-1.yaml:27 cells.2022: "1,157件" is not printed in the indicator's unit, person (人, 名). Correct the indicator's unit, or add the spelling to it in seeds/vocabulary/units.yaml.`,
    ],
  ],
  [
    "a line outside the document",
    [[KASHIWA, "  line: 72\n", "  line: 664\n"]],
    [
      "kashiwa/programs-1.yaml:1: Line 664 is not in the document, which has 663 lines. Count the line in the document named by source.yaml, from 1.",
    ],
  ],
  [
    "a concept that does not exist",
    [[KASHIWA, "{ id: frailty-check, relation: EXACT }", "{ id: frailty-checks, relation: EXACT }"]],
    [
      'kashiwa/programs-1.yaml:23: There is no concept "frailty-checks". Correct it, or add it. Similar are frailty-prevention, frailty-check, frailty-supporter.',
    ],
  ],
  [
    "a missing translation",
    [
      [
        KASHIWA,
        "name: { ja: フレイルチェック講座の参加者数, en: Participants in frailty check courses }",
        "name: { ja: 数 }",
      ],
    ],
    ["kashiwa/programs-1.yaml:32 [1].tables[0].rows[0].indicators[0].name.en: It is missing. Write a string."],
  ],
  ["broken YAML", [[KASHIWA, '  group: "1-1-1"', '  group: "1-1-1']], ["kashiwa/programs-1.yaml:2: Missing closing"]],
  [
    "what is wrong in two plans, in one run",
    [
      [KASHIWA, "参加者数<増加>", "参加者数<減少>"],
      [OKAYAMA, "row: 計画", "row: 見込"],
    ],
    [
      'kashiwa/programs-1.yaml:27: "減少" is no known direction mark.',
      'okayama/programs.yaml:24: "見込" is no known row label.',
    ],
  ],
])("seeds with %s are refused, and what was served is served", async (_, changes, expected) => {
  const [answer, files] = [await served(), listing(environment.DATA_DIR)];
  rmSync(seeds, { recursive: true });
  copySeeds(seeds, changes);

  const { code, output } = await runScript("seed", [], environment);
  expect(code).toBe(1);
  const said = output
    .trimEnd()
    .replaceAll(/\S*\/seeds(?=\/)/g, "<seeds>")
    .split("\n");
  expect(said).toHaveLength(expected.length);
  for (const [index, start] of expected.entries()) expect(said[index]).toMatch(startsWith(`<seeds>/${start}`));

  expect(listing(environment.DATA_DIR)).toEqual(files);
  expect(await served()).toEqual(answer);
});

test("a folder of seeds that is not there is named", async () => {
  const SEEDS_DIR = join(folder, "none");
  expect(await runScript("seed", [], { ...environment, SEEDS_DIR })).toEqual({
    code: 1,
    output: `${SEEDS_DIR}: It cannot be read (ENOENT). Put it there, readable; SEEDS_DIR names the folder of the plans' seeds.\n`,
  });
});

test("a server does not start on bad seeds, and says why", async () => {
  rmSync(seeds, { recursive: true });
  copySeeds(seeds, [[KASHIWA, "参加者数<増加>", "参加者数<減少>"]]);
  const { code, output } = await runScript("serve", [], { ...environment, PORT: "0" });
  expect(code).toBe(1);
  expect(output).toMatch(/^Data:\n\S+kashiwa\/programs-1\.yaml:27: "減少" is no known direction mark\. .+\n$/);
});

function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}
