import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The project's folder: the nearest one above this file with a package.json, whether it runs compiled or not. */
export const ROOT: string = (() => {
  let folder = __dirname;
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
})();

/** Where the seeds are. */
export const SEEDS = join(ROOT, "seeds");
