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
  /** Version of the vocabulary that the facts were read with; a server with another one cannot serve them. */
  vocabulary: z.string(),
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
/** What a run writes under its own number before it is published. */
const LEFTOVER = new RegExp(`^(?:${BUILDING}|${CURRENT}\\.)(\\d+)`);

/** The file that names the dataset that is served. */
export function pointerFile(dataFolder: string): string {
  return join(dataFolder, CURRENT);
}

/** The database file of a subgraph in a dataset's folder. */
export function databaseFile(folder: string, slug: string): string {
  return join(folder, `${slug}.sqlite`);
}

/**
 * The dataset that is served, or null when there is none yet, or none that is whole.
 * @throws {InputError} when the data folder cannot be read.
 */
export function currentDataset(dataFolder: string): Dataset | null {
  const pointer = pointerFile(dataFolder);
  if (!existsSync(pointer)) return null;
  let name: string;
  try {
    name = readFileSync(pointer, "utf8").trim();
  } catch (error) {
    throw new InputError({
      where: pointer,
      found: `The data folder cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      advice: "Give this user the right to read there, or set DATA_DIR to another folder.",
    });
  }
  const folder = join(dataFolder, name);
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
  syncFolder(building);
  renameSync(building, folder);
  syncFolder(dataFolder);
  const pointer = join(dataFolder, `${CURRENT}.${process.pid}`);
  writeSynced(pointer, `${name}\n`);
  renameSync(pointer, pointerFile(dataFolder));
  syncFolder(dataFolder);
  // A server may still read the dataset before this one; older ones and those of killed runs have no reader.
  for (const entry of readdirSync(dataFolder)) {
    const other = join(dataFolder, entry);
    const old = entry.startsWith("dataset-") && other !== folder && other !== before?.folder;
    if (old || isLeftover(entry)) rmSync(other, { recursive: true, force: true });
  }
  return { folder, manifest };
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

function writeSynced(file: string, text: string): void {
  writeFileSync(file, text);
  const descriptor = openSync(file, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Makes the names in a folder last through a power cut; Windows has no such call and keeps them by itself. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Whether an entry of the data folder is what a killed run left: a folder it was building, or its next pointer. */
function isLeftover(entry: string): boolean {
  const [, pid] = LEFTOVER.exec(entry) ?? [];
  return pid !== undefined && !isRunning(Number(pid));
}

/** Whether another process has this number. This one has published what it built; a killed one may have had its number. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
