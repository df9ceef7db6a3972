import { spawnSync } from "node:child_process";
import { InputError } from "../../shared/errors";
import { ROOT } from "../../shared/paths";
import { command } from "../command";
import { isGrave, readWeaknesses } from "./report";

/**
 * Asks the npm registry for known weaknesses of the packages, prints them, and fails on one of high severity:
 * npm run check:audit. It fails too where the registry cannot be asked, and says so.
 */
command(async () => {
  const { stdout } = spawnSync("npm", ["audit", "--json"], { cwd: ROOT, encoding: "utf8", maxBuffer: 1e8 });
  const weaknesses = readWeaknesses(stdout ?? "");
  for (const { name, severity, range, what } of weaknesses)
    console.log(`${severity.padEnd(8)} ${name} ${range}: ${what.join("; ")}`);
  const grave = weaknesses.filter(isGrave);
  console.log(`${weaknesses.length} packages with a known weakness, ${grave.length} of high severity or above.`);
  if (grave.length > 0)
    throw new InputError({
      where: "npm audit",
      found: `Grave weaknesses are known of ${grave.map(({ name }) => name).join(", ")}.`,
      advice: "Raise them, do without them, or write into SECURITY.md why they do no harm here.",
    });
});
