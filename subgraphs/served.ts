import type { Config } from "../shared/config";
import { quoteFrom } from "../shared/documents";
import type { OpenSubgraph } from "../shared/federation/plan-subgraph";
import { Swappable, swappableSubgraph } from "../shared/federation/swappable";
import { DatasetWatch, type DatasetWatchOptions } from "../shared/operation/dataset-watch";
import type { Dataset } from "../shared/storage/dataset";
import { currentDataset, existingDataset } from "../shared/storage/storage";
import { checkManifest, checkSubgraph } from "./check-dataset";
import { openSubgraph } from "./open";

/** Subgraphs over the current dataset. */
export interface ServedSubgraphs {
  subgraphs: readonly OpenSubgraph[];
  /** Begins to take every new dataset into use; all of its subgraphs change together. */
  watch(log: DatasetWatchOptions["log"]): DatasetWatch;
}

/** Opens subgraphs over the current dataset. @throws {InputError} when there is none, or it cannot be opened. */
export async function serveSubgraphs(names: readonly string[], config: Config): Promise<ServedSubgraphs> {
  const dataset = await existingDataset(config);
  const quote = quoteFrom(config.documents, (message) => console.warn(message));
  const open = async (from: Dataset) => {
    const opening = await Promise.allSettled(names.map((name) => openSubgraph(name, from, quote)));
    const subgraphs = opening.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const close = async () => void (await Promise.all(subgraphs.map((subgraph) => subgraph.close())));
    const failed = opening.find((result) => result.status === "rejected");
    if (!failed) return { subgraphs, close };
    await close();
    throw failed.reason;
  };

  const group = new Swappable(await open(dataset));
  const take = async (next: Dataset) => {
    checkManifest(next.manifest);
    const opened = await open(next);
    try {
      await Promise.all(opened.subgraphs.map((subgraph) => checkSubgraph(subgraph, next.manifest)));
    } catch (error) {
      await opened.close();
      throw error;
    }
    group.swap(opened);
  };
  return {
    subgraphs: names.map((_, index) => swappableSubgraph(group, ({ subgraphs }) => subgraphs[index] as OpenSubgraph)),
    watch: (log) =>
      new DatasetWatch({
        current: () => currentDataset(config),
        served: dataset.name,
        interval: config.datasetPoll,
        take,
        log,
      }),
  };
}
