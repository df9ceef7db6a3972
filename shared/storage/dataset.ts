import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { InputError } from "../errors";
import type { Database } from "./database";

/**
 * A dataset is one database per subgraph and a manifest, written whole under a name of its own. A pointer names the one
 * that is served, and is replaced in one step: whoever reads it, at any moment and after any kill, finds one whole
 * dataset, the old one or the new one.
 */
export const manifestSchema = z.object({
  /** Hash of everything that the dataset was made from. */
  fingerprint: z.string(),
  /** Version of the facts. */
  version: z.string(),
  /** Version of the vocabulary that the facts were read with; a server with another one cannot serve them. */
  vocabulary: z.string(),
  plans: z.array(z.object({ slug: z.string(), programs: z.int(), indicators: z.int(), observations: z.int() })),
});

export type Manifest = z.output<typeof manifestSchema>;

export interface Dataset {
  /** Another one whenever another dataset was made current, be its facts the same or not. */
  name: string;
  manifest: Manifest;
  /** The database of a subgraph. */
  database(slug: string): Database;
}

/** A dataset that is being written; nobody reads it. It ends in one of its two functions. */
export interface Building {
  /** The database of a subgraph, to be written. */
  database(slug: string): Database;
  /** Makes it the dataset that is served, and takes away what is served no more. */
  publish(manifest: Manifest): Promise<Dataset>;
  /** Takes away what was written. Never throws: what is left over is taken away after the next dataset. */
  discard(): Promise<void>;
}

/** Harvests that a live comparison keeps over its restarts. */
export interface HarvestArchive {
  /** The newest one, or null when there is none. */
  latest(): Promise<Database | null>;
  /** Fills a new database, makes it the newest harvest, and takes away those that nobody reads. */
  add(fill: (database: Database) => Promise<void>): Promise<Database>;
}

/** Where datasets are kept. */
export interface Storage {
  /** The dataset that is served, or null when there is none yet, or none that is whole. @throws {InputError} when it cannot be read. */
  current(): Promise<Dataset | null>;
  /** Runs `work` while no other process runs its own; `wait` is called once when another one has to end first. */
  alone<Result>(work: () => Promise<Result>, wait: () => void): Promise<Result>;
  /** Begins a new dataset. @throws {InputError} when nothing can be written there. */
  build(): Promise<Building>;
  /** The harvests of one code and its seeds, by their fingerprint: another code has other tables. */
  harvests(fingerprint: string): HarvestArchive;
}

/** Hash of the contents of all files below some folders, and their names. @throws {InputError} when one cannot be read. */
export function fingerprintOf(folders: readonly string[]): string {
  const hash = createHash("sha256");
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else hash.update(`${entry.name}\0`).update(readFileSync(path));
    }
  };
  try {
    folders.forEach(visit);
  } catch (error) {
    const { path, code } = error as NodeJS.ErrnoException;
    throw new InputError({
      where: path ?? folders.join(", "),
      found: `It cannot be read (${code}).`,
      advice: "Put it there, readable; SEEDS_DIR names the folder of the plans' seeds.",
    });
  }
  return hash.digest("hex").slice(0, 16);
}
