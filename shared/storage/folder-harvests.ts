import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SqliteFile } from "./database";
import type { HarvestArchive } from "./dataset";

/** Harvests as files in a folder named after the fingerprint; those of other fingerprints are taken away. */
export function folderHarvests(parent: string, fingerprint: string): HarvestArchive {
  const folder = join(parent, fingerprint);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(parent))
    if (name !== fingerprint) rmSync(join(parent, name), { recursive: true, force: true });
  // What a killed run left half written.
  for (const name of readdirSync(folder)) if (name.includes(".new")) rmSync(join(folder, name), { force: true });
  return {
    latest: async () => files(folder).at(-1) ?? null,
    add: async (fill) => {
      const file = join(folder, `harvest-${Date.now()}-${randomUUID().slice(0, 8)}.sqlite`);
      await fill({ type: "sqlite", file: `${file}.new` });
      renameSync(`${file}.new`, file);
      // Who has one of the others open goes on reading it.
      for (const other of files(folder)) if (other.file !== file) rmSync(other.file, { force: true });
      return { type: "sqlite", file };
    },
  };
}

function files(folder: string): SqliteFile[] {
  return readdirSync(folder)
    .filter((name) => /^harvest-.*\.sqlite$/.test(name))
    .sort()
    .map((name) => ({ type: "sqlite", file: join(folder, name) }));
}
