import { setTimeout as wait } from "node:timers/promises";
import { OFFSETS } from "../helpers/offsets";
import { type Federation, type Service, startSeparate, startService } from "../helpers/processes";
import { startNginx } from "./nginx";

const OFFSET = OFFSETS.loadBalancer;
const [FIRST, SECOND, BALANCER] = [4_031 + OFFSET, 4_032 + OFFSET, 4_033 + OFFSET];

let federation: Federation;
let gateways: Service[];
let nginx: Awaited<ReturnType<typeof startNginx>>;

const gateway = (port: number) =>
  startService("serve", [], {
    SUBGRAPHS: "separate",
    // As in the containers, subgraphs are found by a pattern; here the host is the same for all.
    SUBGRAPH_HOST: "0.0.0.0",
    SUBGRAPH_ORIGIN: "http://127.0.0.1:{port}",
    SUBGRAPH_PORT_OFFSET: String(OFFSET),
    SUBGRAPH_SECRET: "a-secret-for-tests-only",
    PORT: String(port),
    LOG_LEVEL: "info",
  });

beforeAll(async () => {
  federation = await startSeparate(OFFSET);
  gateways = await Promise.all([gateway(FIRST), gateway(SECOND)]);
  nginx = await startNginx(
    BALANCER,
    [FIRST, SECOND].map((port) => `127.0.0.1:${port}`),
  );
});

afterAll(async () => {
  await nginx?.stop();
  await Promise.all((gateways ?? []).map((one) => one.stop()));
  await federation?.stop();
});

/** How many requests a gateway has logged as answered. */
const answered = (service: Service | undefined) => service?.output().match(/"msg":"request"/g)?.length ?? 0;

/** One client after another question, until it is told to stop. Every fourth question is a stored document. */
async function askOn(results: string[], goesOn: () => boolean): Promise<void> {
  const query = '{ program(id: "kashiwa:2") { title } concept(id: "dementia-cafe") { programs { id } } }';
  for (let count = 0; goesOn(); count++) {
    const response = await (count % 4 === 0
      ? fetch(`${nginx.url}/q/sources.json`)
      : fetch(`${nginx.url}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query: `${query} # ${results.length}` }),
        }));
    const text = await response.text();
    const isWhole =
      count % 4 === 0 ? text.includes("000_15d4cf1ff5eacb51.txt") : text.includes("フレイルチェックの普及・啓発");
    results.push(
      response.status === 200 && isWhole && !text.includes('"errors"') ? "good" : `${response.status} ${text}`,
    );
  }
}

/** Eight clients that ask all the time while something happens. @returns what was not a whole answer. */
async function underLoad(happening: (asked: (count: number) => Promise<void>) => Promise<void>): Promise<string[]> {
  const results: string[] = [];
  let goesOn = true;
  const clients = Promise.all(Array.from({ length: 8 }, () => askOn(results, () => goesOn)));
  try {
    await happening(async (count) => {
      const until = results.length + count;
      while (results.length < until) await wait(20);
    });
  } finally {
    goesOn = false;
    await clients;
  }
  return results.filter((result) => result !== "good");
}

test("killed without a word, a gateway loses no request either, and it is asked again once it is back", async () => {
  const bad = await underLoad(async (asked) => {
    await asked(100);
    await gateways[1]?.stop("SIGKILL");
    await asked(200);
    gateways[1] = await gateway(SECOND);
    // nginx tries a server again two seconds after it failed.
    await wait(2_500);
    await asked(200);
    expect(answered(gateways[1])).toBeGreaterThan(20);
  });
  expect(bad).toEqual([]);
});

test("two gateways share the requests, and one that is stopped under load loses none", async () => {
  let stopped: Promise<number | null> | undefined;
  const bad = await underLoad(async (asked) => {
    await asked(200);
    expect(answered(gateways[0])).toBeGreaterThan(50);
    expect(answered(gateways[1])).toBeGreaterThan(50);
    stopped = gateways[0]?.stop("SIGTERM");
    const before = answered(gateways[1]);
    await asked(300);
    expect(answered(gateways[1]) - before).toBeGreaterThan(200);
  });
  expect(bad).toEqual([]);
  // 1 would tell that requests were cut.
  expect(await stopped).toBe(0);
});
