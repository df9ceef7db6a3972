import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeTables } from "../gateway/data/describe";
import { ROOT } from "../shared/paths";
import { command } from "./command";

/** Writes the columns of the tables, as the code has them, into their documentation. */
command(async () => {
  const file = join(ROOT, "gateway", "data", "README.md");
  writeFileSync(file, describeTables(readFileSync(file, "utf8")));
});
