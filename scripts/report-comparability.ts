import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { readConfig } from "../shared/config";
import { InputError } from "../shared/errors";
import { Store } from "../shared/federation/store";
import { ROOT } from "../shared/paths";
import { COMPARISON } from "../shared/registry";
import { comparabilityReport } from "../subgraphs/comparison/report";
import { COMPARISON_TABLES } from "../subgraphs/comparison/tables";
import { seed } from "../subgraphs/seed";
import { command } from "./command";

/** The committed verdicts: a change of a rule or of a fact shows here what it does. */
const SNAPSHOT = join(ROOT, "test", "subgraphs", "comparison", "comparability.txt");

/**
 * Prints the verdicts on all groups of all concepts with figures in two or more cities, and writes the snapshot.
 * With --check it writes nothing and fails when the snapshot is another; --sentences prints the caveats in words.
 */
command(async () => {
  const dataset = await seed({ ...readConfig(), log: console.error });
  const store = await Store.open(dataset.database(COMPARISON.slug), COMPARISON_TABLES);
  try {
    const report = await comparabilityReport(store.request());
    const printed = process.argv.includes("--sentences") ? await comparabilityReport(store.request(), true) : report;
    console.log(printed);
    const stale = !existsSync(SNAPSHOT) || readFileSync(SNAPSHOT, "utf8") !== report;
    if (!stale) return;
    if (process.argv.includes("--check"))
      throw new InputError({
        where: relative(ROOT, SNAPSHOT),
        found: "The verdicts are no longer these.",
        advice: "Run npm run report:comparability, read what changed, and commit it.",
      });
    mkdirSync(dirname(SNAPSHOT), { recursive: true });
    writeFileSync(SNAPSHOT, report);
    console.log(`wrote ${relative(ROOT, SNAPSHOT)}`);
  } finally {
    await store.close();
  }
});
