import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../../shared/paths";
import { federationUrl } from "../helpers/client";
import { runScript } from "../helpers/processes";
import { isInstalled, python } from "../helpers/python";

const run = promisify(execFile);
const recipe = (name: string) => join(ROOT, "scripts", "recipes", name);
const typed = async (concept: string) =>
  (await run(process.execPath, [join(ROOT, "dist", "scripts", "recipes", "recipe.js"), federationUrl(), concept]))
    .stdout;

const hasPandas = isInstalled("python3", "-c", "import pandas");
const hasR = isInstalled("Rscript", "--version");

const CONCEPTS = ["home-based-services", "dementia-cafe"];

test("there are recipes for Python, R and TypeScript", () => {
  expect(readdirSync(join(ROOT, "scripts", "recipes"))).toEqual(
    expect.arrayContaining(["README.md", "recipe.R", "recipe.ts", "recipe_csv.py", "recipe_pandas.py"]),
  );
});

test("TypeScript: verdicts, and figures of comparable groups alone", async () => {
  const lines = (await typed("home-based-services")).trimEnd().split("\n");
  expect(lines).toContain("offices/site\tWITH_CAVEATS");
  expect(lines).toContain("\tKashiwa\t2022\t9\tNORMAL");
  lines.forEach((line, index) => {
    if (line.endsWith("\tNOT_COMPARABLE")) expect(lines[index + 1]?.startsWith("\t")).not.toBe(true);
  });
});

test("TypeScript: its types are what graphql-codegen makes of the API (if not: npm run fix:recipe)", async () => {
  expect(await runScript("recipe-types", ["--check"], {})).toEqual({ code: 0, output: "" });
});

test.each(CONCEPTS)("Python without pandas: the CSV tells of %s what GraphQL tells", async (concept) => {
  expect(await python([recipe("recipe_csv.py"), federationUrl(), concept])).toBe(await typed(concept));
});

const pandas = hasPandas ? "it tells the same" : "pandas is not on this machine, so that it is only compiled";
test(`Python with pandas: ${pandas}`, async () => {
  if (hasPandas)
    expect(await python([recipe("recipe_pandas.py"), federationUrl()])).toBe(await typed("home-based-services"));
  else
    await python([
      "-c",
      "import sys; compile(open(sys.argv[1], encoding='utf-8').read(), sys.argv[1], 'exec')",
      recipe("recipe_pandas.py"),
    ]);
});

(hasR ? test : test.skip)(
  `R: ${hasR ? "it tells the same" : "not on this machine, so that it is not run"}`,
  async () => {
    const { stdout } = await run("Rscript", [recipe("recipe.R"), federationUrl()]);
    expect(stdout).toBe(await typed("home-based-services"));
  },
);
