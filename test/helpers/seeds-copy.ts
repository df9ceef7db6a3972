import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SEEDS } from "../../shared/paths";

/** File below seeds/, what stands there (its first place), what stands there instead. */
export type SeedChange = readonly [file: string, from: string, to: string];

/** A folder of its own that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "care-plans-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Copies the project's seeds into a folder, with some places changed. @throws when a place is not there. */
export function copySeeds(folder: string, changes: readonly SeedChange[] = []): void {
  cpSync(SEEDS, folder, { recursive: true });
  for (const [file, from, to] of changes) {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no "${from}".`);
    writeFileSync(path, text.replace(from, to));
  }
}

/** Every file below a folder with its size and time: equal exactly when nothing was written there. */
export function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((file) => {
      const { size, mtimeMs, ino } = statSync(join(folder, file));
      return `${file} ${size} ${mtimeMs} ${ino}`;
    });
}
