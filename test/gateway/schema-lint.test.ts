import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { API_FILE } from "../../gateway/compose";
import { ROOT } from "../../shared/paths";

const api = readFileSync(API_FILE, "utf8");

/** The rules that a schema breaks, by npm run check:schema. */
function findings(sdl: string): string[] {
  const eslint = join(ROOT, "node_modules", "eslint", "bin", "eslint.js");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      eslint,
      "--config",
      ".config/eslint.mjs",
      "--format",
      "json",
      "--stdin",
      "--stdin-filename",
      "gateway/api.graphql",
    ],
    { cwd: ROOT, input: sdl, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } },
  );
  if (stdout === "") throw new Error(stderr);
  const [{ messages }] = JSON.parse(stdout) as [{ messages: { ruleId: string }[] }];
  return messages.map(({ ruleId }) => ruleId.replace("@graphql-eslint/", ""));
}

/** Faults in the API, each with the rule that finds it. */
const FAULTS: [string | RegExp, string, string][] = [
  [/(?<=type ProgramConnection \{\n) {2}""".+"""\n/, "", "require-description"],
  ["  eStatCode: String!", "  e_stat_code: String!", "naming-convention"],
  ["  iso: String!", "  iso: String! @deprecated", "require-deprecation-reason"],
  [/(?<=type SearchConnection \{[^}]*) {2}pageInfo: PageInfo!/, "  page: PageInfo!", "relay-connection-types"],
  [/(?<=type SearchEdge \{[^}]*) {2}cursor: String!/, "  place: String!", "relay-edge-types"],
  [/$/, '\n"""Nobody leads here."""\ntype Island {\n  """Its size."""\n  size: Int\n}\n', "no-unreachable-types"],
];

test("faults in a schema are found, each by its rule", () => {
  const faulty = FAULTS.reduce((sdl, [from, to]) => {
    expect(sdl.replace(from, to)).not.toBe(sdl);
    return sdl.replace(from, to);
  }, api);
  expect(findings(faulty).sort()).toEqual(FAULTS.map(([, , rule]) => rule).sort());
});

test("the API has no finding", () => expect(findings(api)).toEqual([]));
