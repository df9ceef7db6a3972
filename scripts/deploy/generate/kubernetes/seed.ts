import { VERSION } from "../settings";
import { labels } from "./labels";
import { container, type Manifest, pod } from "./pod";

/** Writes the dataset of this version; a version that is there already is left as it is. */
export function seed(): Manifest[] {
  return [
    {
      apiVersion: "batch/v1",
      kind: "Job",
      // A Job cannot be changed, so that every version has one of its own.
      metadata: { name: `seed-${VERSION.replaceAll(".", "-")}`, labels: labels("seed") },
      spec: {
        backoffLimit: 6,
        template: {
          metadata: { labels: labels("seed") },
          spec: { restartPolicy: "OnFailure", ...pod(container("seed")) },
        },
      },
    },
  ];
}
