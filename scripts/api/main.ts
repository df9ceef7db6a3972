import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { API_FILE } from "../../gateway/compose";
import { ROOT } from "../../shared/paths";
import { command } from "../command";
import { checkApi, releasedText } from "./changes";

const RELEASED_FILE = join(ROOT, "gateway", "released.graphql");

/** Tells what changed in the API since the last release, and fails on what breaks clients; --release makes a release. */
command(async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const api = readFileSync(API_FILE, "utf8");
  if (process.argv.includes("--release")) {
    writeFileSync(RELEASED_FILE, releasedText(version, api));
    console.log(`wrote ${relative(ROOT, RELEASED_FILE)}`);
    return;
  }
  const changes = await checkApi(readFileSync(RELEASED_FILE, "utf8"), api, version);
  console.log(changes.length === 0 ? "The API is that of the last release." : changes.join("\n"));
});
