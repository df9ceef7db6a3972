import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { InputError } from "./errors";

/**
 * A dataset is a folder with one SQLite file per subgraph and a manifest, written whole under a name of its own.
 * `current` names the one that is served. It is replaced by a rename, so that whoever reads it, at any moment and
 * after any kill, finds one whole dataset: the old one or the new one.
 */

const manifestSchema = z.object({
  /** Hash of everything that the dataset was made from. */
  fingerprint: z.string(),
  /** Version of the facts. */
  version: z.string(),
  plans: z.array(z.object({ slug: z.string(), programs: z.int(), indicators: z.int(), observations: z.int() })),
});

export type Manifest = z.output<typeof manifestSchema>;

export interface Dataset {
  folder: string;
  manifest: Manifest;
}

const CURRENT = "current";
const MANIFEST = "manifest.json";
const BUILDING = "building-";

/** The database file of a subgraph in a dataset's folder. */
export function databaseFile(folder: string, slug: string): string {
  return join(folder, `${slug}.sqlite`);
}

/** The dataset that is served, or null when there is none yet. */
export function currentDataset(dataFolder: string): Dataset | null {
  const pointer = join(dataFolder, CURRENT);
  if (!existsSync(pointer)) return null;
  const folder = join(dataFolder, readFileSync(pointer, "utf8").trim());
  try {
    return { folder, manifest: manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"))) };
  } catch {
    return null;
  }
}

/** A folder to write a new dataset into; nobody reads it. @throws {InputError} when the data folder cannot be written. */
export function newDatasetFolder(dataFolder: string): string {
  const folder = join(dataFolder, `${BUILDING}${process.pid}-${randomUUID().slice(0, 8)}`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new InputError({
      where: dataFolder,
      found: `The data folder cannot be written (${(error as NodeJS.ErrnoException).code}).`,
      advice: "Give this user the right to write there, or set DATA_DIR to another folder.",
    });
  }
  return folder;
}

/** Makes a finished folder the dataset that is served, and takes away what is served no more. */
export function publishDataset(dataFolder: string, building: string, manifest: Manifest): Dataset {
  writeSynced(join(building, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  const before = currentDataset(dataFolder);
  const name = `dataset-${manifest.version}-${randomUUID().slice(0, 8)}`;
  const folder = join(dataFolder, name);
  renameSync(building, folder);
  const pointer = join(dataFolder, `${CURRENT}.${process.pid}`);
  writeSynced(pointer, `${name}\n`);
  renameSync(pointer, join(dataFolder, CURRENT));
  // A server may still read the dataset before this one; older ones and those of killed runs have no reader.
  for (const entry of readdirSync(dataFolder)) {
    const other = join(dataFolder, entry);
    const old = entry.startsWith("dataset-") && other !== folder && other !== before?.folder;
    if (old || (entry.startsWith(BUILDING) && !isRunning(entry))) rmSync(other, { recursive: true, force: true });
  }
  return { folder, manifest };
}

/** Hash of the contents of all files below some folders, and their names. */
export function fingerprintOf(folders: readonly string[]): string {
  const hash = createHash("sha256");
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else hash.update(`${entry.name}\0`).update(readFileSync(path));
    }
  };
  folders.forEach(visit);
  return hash.digest("hex").slice(0, 16);
}

function writeSynced(file: string, text: string): void {
  writeFileSync(file, text);
  const descriptor = openSync(file, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function isRunning(building: string): boolean {
  try {
    process.kill(Number(building.slice(BUILDING.length).split("-")[0]), 0);
    return true;
  } catch {
    return false;
  }
}
