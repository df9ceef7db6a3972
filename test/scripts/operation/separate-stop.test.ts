import { type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { OFFSETS } from "../../helpers/offsets";
import { spawnScript, subgraphAddress } from "../../helpers/processes";
import { temporaryFolder } from "../../helpers/seeds-copy";

const OFFSET = OFFSETS.separateStop;
const folder = temporaryFolder();
const QUERY = '{ concept(id: "dementia-cafe") { programs { id title } } }';

let child: ChildProcess;
let address: string;
beforeAll(async () => {
  child = spawnScript("separate", [], {
    DATA_DIR: folder,
    PORT: "0",
    SUBGRAPH_PORT_OFFSET: String(OFFSET),
    // On a busy machine a client may need longer than the usual time to ask once more and hear that its connection ends.
    STOP_DELAY_MS: "2000",
  });
  let output = "";
  address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (text: Buffer) => {
      output += text;
      const found = /GraphQL +(http\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error(output)));
  });
}, 90_000);
afterAll(() => child?.kill("SIGKILL"));

test("told to stop, the gateway ends before the plans that it asks, so that what is in flight is whole", async () => {
  const answers: string[] = [];
  const clients = Array.from({ length: 10 }, async () => {
    for (;;) {
      const response = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: QUERY }),
      });
      answers.push(await response.text());
      if (response.headers.get("connection") === "close") return;
    }
  });
  while (answers.length < 10) await new Promise((resolve) => setTimeout(resolve, 10));
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await Promise.all(clients);
  const [answer] = new Set(answers);
  expect(new Set(answers).size).toBe(1);
  const { data, errors } = JSON.parse(answer as string);
  expect([errors, data.concept.programs.length]).toEqual([undefined, 5]);
  expect(await ended).toEqual([0, null]);
  for (const name of ["kashiwa", "comparison"])
    await expect(fetch(subgraphAddress(name, OFFSET))).rejects.toThrow("fetch failed");
}, 60_000);
