import type { Dataset } from "../storage/dataset";
import { datasetSwaps } from "./metrics";
import { onReload } from "./reload";

export interface DatasetWatchOptions {
  /** Reads which dataset is current; cheap. */
  current: () => Promise<Dataset | null>;
  /** The name of the dataset that is served at the start. */
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
 * Watches which dataset is current, and takes a new one into use. It reads the pointer on an interval and on SIGHUP,
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
    const { current, interval, take, log } = this.#options;
    let name = UNREADABLE;
    try {
      const dataset = await current();
      if (dataset?.name === this.#served) {
        // All is well again: the same trouble would be new.
        this.#told = "";
        return;
      }
      name = dataset?.name ?? UNREADABLE;
      if (name === this.#refused.name && Date.now() < this.#refused.until) return;
      if (!dataset) throw new Error("there is no dataset, or it has no readable manifest");
      await take(dataset);
      this.#served = dataset.name;
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

/** Stands for the name of what cannot be read. */
const UNREADABLE = "unreadable";

const KEPT = "the new dataset cannot be taken; the one before is served on";
