import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { Supergraph } from "@apollo/federation-internals";
import { lexicographicSortSchema, printSchema } from "graphql";
import { API_FILE, composeSupergraph, SUPERGRAPH_FILE, subgraphSdlFile } from "../gateway/compose";
import { InputError } from "../shared/errors";
import { buildPlanSchema } from "../shared/federation/plan-subgraph";
import { ROOT } from "../shared/paths";
import { COMPARISON } from "../shared/registry";
import { buildComparisonSchema } from "../subgraphs/comparison/index";
import { loadPlans } from "../subgraphs/plans";
import { command } from "./command";
import { deployFiles } from "./deploy/generate/files";

/**
 * Writes the SDL of every subgraph, the supergraph, the API and the files to deploy, as the code has them now.
 * With --check it writes nothing and fails when a committed file is another.
 */
command(async () => {
  const check = process.argv.includes("--check");
  const stale = [...(await generated())].filter(([file, text]) => {
    if (existsSync(file) && readFileSync(file, "utf8") === text) return false;
    if (check) return true;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return true;
  });
  if (check && stale.length > 0)
    throw new InputError(
      stale.map(([file]) => ({
        where: relative(ROOT, file),
        found: "It is not what the code generates.",
        advice: "Run npm run compose and commit it.",
      })),
    );
  console.log(
    stale.length === 0
      ? "SDL and supergraph are up to date."
      : stale.map(([file]) => `wrote ${relative(ROOT, file)}`).join("\n"),
  );
});

/** All generated files with their text. */
async function generated(): Promise<Map<string, string>> {
  const sdls = new Map<string, string>();
  for (const plan of loadPlans()) sdls.set(plan.slug, (await buildPlanSchema(plan)).sdl);
  sdls.set(COMPARISON.slug, (await buildComparisonSchema()).sdl);
  const supergraph = composeSupergraph(sdls);
  const api = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  return new Map([
    ...[...sdls].map(([name, sdl]): [string, string] => [subgraphSdlFile(name), sdl]),
    [SUPERGRAPH_FILE, supergraph],
    [API_FILE, `${printSchema(lexicographicSortSchema(api))}\n`],
    ...deployFiles(),
  ]);
}
