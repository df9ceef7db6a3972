import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { currentDataset, type Dataset, pointerFile } from "../dataset";
import { datasetSwaps } from "./metrics";
import { onReload } from "./reload";

export interface DatasetWatchOptions {
  dataFolder: string;
  /** The folder of the dataset that is served at the start. */
  served: string;
  /** Milliseconds between two looks at the pointer. */
  interval: number;
  /** Opens a dataset, checks it and takes it into use. @throws when it is bad; then the one before stays in use. */
  take: (dataset: Dataset) => Promise<void>;
  log: {
    info: (details: object, message: string) => void;
    error: (details: object, message: string) => void;
  };
}

/**
 * Watches which dataset is current, and takes a new one into use. It reads the small pointer file on an interval and on SIGHUP,
 * since events of a file system are not told everywhere (network file systems, containers). A bad dataset is told once
 * and tried again after a while, since a network file system may show the pointer before what it points to.
 */
export class DatasetWatch {
  readonly #options: DatasetWatchOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #withdraw: () => void;
  #served: string;
  #told = "";
  #refused = { name: "", until: 0 };
  #looking: Promise<void> | undefined;

  constructor(options: DatasetWatchOptions) {
    this.#options = options;
    this.#served = options.served;
    this.#timer = setInterval(() => void this.look(), options.interval);
    this.#timer.unref();
    this.#withdraw = onReload(() => {
      this.#refused.until = 0;
      void this.look();
    });
  }

  /** Looks now, once at a time. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** Looks no more, and waits for a look that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#withdraw();
    await this.#looking;
  }

  async #look(): Promise<void> {
    const { dataFolder, interval, take, log } = this.#options;
    const name = await readFile(pointerFile(dataFolder), "utf8").then(
      (text) => text.trim(),
      () => null,
    );
    if (name === null || name === basename(this.#served)) return;
    if (name === this.#refused.name && Date.now() < this.#refused.until) return;
    try {
      const dataset = currentDataset(dataFolder);
      if (!dataset) throw new Error("it has no readable manifest");
      await take(dataset);
      this.#served = dataset.folder;
      this.#told = "";
      datasetSwaps.inc({ result: "taken" });
      log.info({ dataset: dataset.manifest.version }, "a new dataset is served");
    } catch (error) {
      this.#refused = { name, until: Date.now() + RETRY * interval };
      const told = `${name}: ${(error as Error).message}`;
      if (told === this.#told) return;
      this.#told = told;
      datasetSwaps.inc({ result: "refused" });
      log.error({ dataset: name, error: (error as Error).message }, KEPT);
    }
  }
}

/** A dataset that was refused is tried again after so many intervals. */
const RETRY = 30;

const KEPT = "the new dataset cannot be taken; the one before is served on";
