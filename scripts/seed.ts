import { command } from "./command";
import { readConfig } from "../shared/config";
import { seed } from "../subgraphs/seed";

command(async () => {
  const force = process.argv.includes("--force");
  await seed({ dataFolder: readConfig().dataFolder, force, log: console.log });
});
