import type { ComparisonContext } from "./context";
import { Dataset } from "./entities";
import { DatasetRow } from "./tables";

/** The dataset that a request reads. What it says of single plans is read when it is asked for. */
export async function datasetOf({ store }: ComparisonContext): Promise<Dataset> {
  const [row] = await store.all(DatasetRow);
  return Object.assign(new Dataset(), row);
}
