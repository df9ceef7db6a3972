import { randomUUID } from "node:crypto";
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
import { InputError } from "../errors";
import type { SqliteFile } from "./database";
import { type Building, type Dataset, type Manifest, manifestSchema, type Storage } from "./dataset";
import { folderHarvests } from "./folder-harvests";

/**
 * Datasets as folders with one SQLite file per subgraph. A file named `current` holds the name of the folder that is
 * served; it is replaced by a rename.
 */
export function folderStorage(dataFolder: string): Storage {
  return {
    current: async () => currentFolder(dataFolder),
    // Each builds a folder of its own, and a rename makes one current: several at once do not meet.
    alone: (work) => work(),
    build: async () => buildFolder(dataFolder),
    harvests: (fingerprint) => folderHarvests(join(dataFolder, "harvest"), fingerprint),
  };
}

/** A dataset in a folder. */
export interface FolderDataset extends Dataset {
  folder: string;
}

const CURRENT = "current";
const MANIFEST = "manifest.json";
const BUILDING = "building-";
/** What a run writes under its own number before it is published. */
const LEFTOVER = new RegExp(`^(?:${BUILDING}|${CURRENT}\\.)(\\d+)`);

/** The database file of a subgraph in a dataset's folder. */
export function databaseFile(folder: string, slug: string): SqliteFile {
  return { type: "sqlite", file: join(folder, `${slug}.sqlite`) };
}

/**
 * The dataset of a data folder that is served, or null when there is none yet, or none that is whole.
 * @throws {InputError} when the data folder cannot be read.
 */
export function currentFolder(dataFolder: string): FolderDataset | null {
  const pointer = join(dataFolder, CURRENT);
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
    return datasetIn(folder, name, manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"))));
  } catch {
    return null;
  }
}

function datasetIn(folder: string, name: string, manifest: Manifest): FolderDataset {
  return { name, folder, manifest, database: (slug) => databaseFile(folder, slug) };
}

function buildFolder(dataFolder: string): Building {
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
  return {
    database: (slug) => databaseFile(folder, slug),
    publish: async (manifest) => publish(dataFolder, folder, manifest),
    discard: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function publish(dataFolder: string, building: string, manifest: Manifest): Dataset {
  writeSynced(join(building, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  const before = currentFolder(dataFolder);
  const name = `dataset-${manifest.version}-${randomUUID().slice(0, 8)}`;
  const folder = join(dataFolder, name);
  syncFolder(building);
  renameSync(building, folder);
  syncFolder(dataFolder);
  const pointer = join(dataFolder, `${CURRENT}.${process.pid}`);
  writeSynced(pointer, `${name}\n`);
  renameSync(pointer, join(dataFolder, CURRENT));
  syncFolder(dataFolder);
  // A server may still read the dataset before this one; older ones and those of killed runs have no reader.
  for (const entry of readdirSync(dataFolder)) {
    const other = join(dataFolder, entry);
    const old = entry.startsWith("dataset-") && other !== folder && other !== before?.folder;
    if (old || isLeftover(entry)) rmSync(other, { recursive: true, force: true });
  }
  return datasetIn(folder, name, manifest);
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
