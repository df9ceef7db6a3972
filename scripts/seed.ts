import { readConfig } from "../shared/config";
import { seed } from "../subgraphs/seed";
import { command } from "./command";

command(async () => {
  await seed({ ...readConfig(), force: process.argv.includes("--force"), log: console.log });
});
