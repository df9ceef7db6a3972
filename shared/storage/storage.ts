import { InputError } from "../errors";
import type { Dataset, Storage } from "./dataset";
import { folderStorage } from "./folder";
import { postgresStorage } from "./postgres/storage";
import { publicName } from "./postgres/url";

/** Where the configuration says that datasets are. */
export interface StorageSettings {
  /** Folder of the SQLite files, used where there is no address of a PostgreSQL database. */
  dataFolder: string;
  databaseUrl: string | null;
  /** The most connections of one reader of a PostgreSQL schema. */
  databasePool: number;
}

/** The storage that the settings name. Nothing is opened yet. */
export function storageOf({ dataFolder, databaseUrl, databasePool }: StorageSettings): Storage {
  return databaseUrl === null ? folderStorage(dataFolder) : postgresStorage(databaseUrl, databasePool);
}

/**
 * The dataset that is served, or null when there is none: one small read of a file, or one statement. Whoever asks from
 * time to time sees by its name that another one was published.
 * @throws {InputError} when the storage cannot be read.
 */
export function currentDataset(settings: StorageSettings): Promise<Dataset | null> {
  return storageOf(settings).current();
}

/** The dataset that is served. @throws {InputError} when there is none. */
export async function existingDataset(settings: StorageSettings): Promise<Dataset> {
  const dataset = await currentDataset(settings);
  if (dataset) return dataset;
  const { dataFolder, databaseUrl } = settings;
  throw new InputError({
    where: databaseUrl === null ? dataFolder : publicName(databaseUrl),
    found: "There is no dataset.",
    advice: "Run npm run seed.",
  });
}
