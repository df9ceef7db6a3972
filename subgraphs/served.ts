import type { Config } from "../shared/config";
import { currentDataset, type Dataset } from "../shared/dataset";
import { quoteFrom } from "../shared/documents";
import { InputError } from "../shared/errors";
import type { OpenSubgraph } from "../shared/federation/plan-subgraph";
import { Swappable, swappableSubgraph } from "../shared/federation/swappable";
import { DatasetWatch, type DatasetWatchOptions } from "../shared/operation/dataset-watch";
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
  const { dataFolder } = config;
  const dataset = currentDataset(dataFolder);
  if (!dataset) throw new InputError({ where: dataFolder, found: "There is no dataset.", advice: "Run npm run seed." });
  const quote = quoteFrom(config.documents, (message) => console.warn(message));
  const open = async ({ folder }: Dataset) => {
    const opening = await Promise.allSettled(names.map((name) => openSubgraph(name, folder, quote)));
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
    watch: (log) => new DatasetWatch({ dataFolder, served: dataset.folder, interval: config.datasetPoll, take, log }),
  };
}
