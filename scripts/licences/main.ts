import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { InputError } from "../../shared/errors";
import { ROOT } from "../../shared/paths";
import { command } from "../command";
import { countLicences, type LockedPackage, refusedPackages, WITH_REASON } from "./licences";

/** Prints which licences the packages of every lock file have, and fails on one that nobody has allowed. */
command(async () => {
  const refused = lockFiles(ROOT).flatMap((file) => {
    const { packages } = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, LockedPackage> };
    const where = relative(ROOT, file);
    console.log(`${where}:`);
    for (const { licence, count } of countLicences(packages)) console.log(`  ${String(count).padStart(4)} ${licence}`);
    return refusedPackages(packages).map(({ path, licence }) => ({ where: `${where} ${path}`, licence }));
  });
  console.log("\nAllowed for a reason:");
  for (const [licence, reason] of Object.entries(WITH_REASON)) console.log(`  ${licence}: ${reason}`);
  if (refused.length > 0)
    throw new InputError(
      refused.map(({ where, licence }) => ({
        where,
        found: `Its licence is ${licence}.`,
        advice: "Do without the package, or allow the licence in scripts/licences/licences.ts.",
      })),
    );
});

/** The project's lock file, and those of the packages under scripts/ that it does not depend on. */
function lockFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === "package-lock.json") return [path];
    const isInside = entry.isDirectory() && (folder !== ROOT || entry.name === "scripts");
    return isInside && entry.name !== "node_modules" ? lockFiles(path) : [];
  });
}
