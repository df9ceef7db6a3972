import { readFileSync } from "node:fs";
import { composeSupergraph, SUPERGRAPH_FILE, subgraphSdlFile } from "../../gateway/compose";
import { InputError } from "../../shared/errors";
import { SUBGRAPH_NAMES } from "../../shared/registry";
import { runScript } from "../helpers/processes";

const committed = () => new Map(SUBGRAPH_NAMES.map((name) => [name, readFileSync(subgraphSdlFile(name), "utf8")]));

test("the committed SDL, supergraph and API are what the code generates", async () => {
  const { code, output } = await runScript("compose", ["--check"], {});
  expect(output).toContain("SDL and supergraph are up to date.");
  expect(code).toBe(0);
});

test("a stale supergraph would be found: another SDL composes to another supergraph", () => {
  const sdls = committed();
  expect(composeSupergraph(sdls)).toBe(readFileSync(SUPERGRAPH_FILE, "utf8"));
  const changed = (sdls.get("kashiwa") as string).replace(
    "type KashiwaChapter {",
    "type KashiwaChapter { extra: String",
  );
  sdls.set("kashiwa", changed);
  expect(composeSupergraph(sdls)).not.toBe(readFileSync(SUPERGRAPH_FILE, "utf8"));
});

test("subgraphs that do not fit are told with what does not fit", () => {
  const sdls = committed();
  sdls.set("kashiwa", (sdls.get("kashiwa") as string).replace("  year: Int!", "  year: String!"));
  expect(() => composeSupergraph(sdls)).toThrow(InputError);
  expect(() => composeSupergraph(sdls)).toThrow(/FiscalYear\.year/);
});

test("what a subgraph deprecates is deprecated for clients", () => {
  const sdls = committed();
  const reason = '@deprecated(reason: "Use another. Until 0.3.0.")';
  sdls.set("kashiwa", (sdls.get("kashiwa") as string).replace("type KashiwaChapter {", `$& extra: String ${reason}`));
  expect(composeSupergraph(sdls)).toContain(`extra: String ${reason}`);
});
