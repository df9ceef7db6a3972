import { readConfig } from "../shared/config";
import { seed } from "../subgraphs/seed";
import { command } from "./command";

command(async () => {
  const { dataFolder, seeds } = readConfig();
  await seed({ dataFolder, seeds, force: process.argv.includes("--force"), log: console.log });
});
