import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planTables, writeDatabase } from "../../../shared/federation/load";
import { openPlanSubgraph, tablesOf } from "../../../shared/federation/plan-subgraph";
import { countStatements } from "../../../shared/federation/store";
import { SEEDS } from "../../../shared/paths";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import atsugi from "../../../subgraphs/atsugi/index";

test("try", async () => {
  const n = atsugi.read(join(SEEDS, "atsugi"));
  const c = atsugi.normalise(n, vocabulary());
  const f = join(mkdtempSync(join(tmpdir(), "a-")), "atsugi.sqlite");
  await writeDatabase(f, tablesOf(atsugi), planTables(atsugi, n, c));
  const s = await openPlanSubgraph(atsugi, f, () => null);
  require("fs").writeFileSync("/tmp/atsugi.graphql", s.sdl);
  const r = await countStatements(() =>
    s.execute({
      query: `{atsugi{ period{year} items{number inParts numberPrinted title titleLine programs{id part title titleReason page{number damaged} item{number} actors{mark actor{key heading}} milestones{from{year} to{year} raw yearInferred} indicators{id unit{code} observations{value raw bound fiscalYear{year}}}}} actors{key heading items{number} itemsUnknown{number} programs(mark: UNKNOWN){id}} pages{number headerLine damaged note programs{id}}}}`,
    }),
  );
  require("fs").writeFileSync("/tmp/atsugi.json", JSON.stringify(r, null, 1));
  await s.close();
});
