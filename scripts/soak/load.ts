import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "undici";

/** One request of the mixture, and what its answer must not be without. */
interface Question {
  path: string;
  query?: string;
  holds: string;
}

/** What pages, embeds and clients of the API ask: each of these in turn. */
const QUESTIONS: readonly Question[] = [
  {
    path: "/graphql",
    query:
      '{ concept(id: "dementia-cafe") { comparison { groups { comparability series { observations { raw } } } } } }',
    holds: '"comparability"',
  },
  {
    path: "/graphql",
    query: '{ concept(id: "frailty-check") { programs { id title municipality { name } indicators { name } } } }',
    holds: "kashiwa:2",
  },
  {
    path: "/graphql",
    query: '{ programs(first: 20, filter: { concepts: ["dementia-care"] }) { nodes { id title } } }',
    holds: '"nodes"',
  },
  { path: "/graphql", query: '{ search(text: "認知症カフェ", first: 10) { totalCount } }', holds: '"totalCount"' },
  { path: "/graphql", query: "{ kanazawa { pillars { groups { heading } } } }", holds: '"pillars"' },
  { path: "/q/dementia-cafe.json", holds: '"data"' },
  { path: "/q/coverage.html", holds: "<table" },
  { path: "/q/frailty-check.svg", holds: "<svg" },
  { path: "/q/search.csv?text=%E3%82%AB%E3%83%95%E3%82%A7", holds: "kashiwa" },
  { path: "/ja/", holds: "</html>" },
  { path: "/en/concepts/dementia-cafe", holds: "</html>" },
  { path: "/embed/dementia-cafe", holds: "</html>" },
  { path: "/data/observations.csv", holds: "kashiwa" },
  { path: "/health/ready", holds: '"ready"' },
];

/** What a load has sent so far. */
export interface Load {
  sent: number;
  /** Requests without their answer, each in a sentence. */
  failures: string[];
  /** Sends no more, waits for what is in flight and closes the connections. */
  stop(): Promise<void>;
}

/** Sends the mixture at a steady rate, over a few kept connections. @param rate Requests a second. */
export function startLoad(address: string, rate: number): Load {
  const pool = new Pool(address, { connections: 8, pipelining: 1 });
  const inFlight = new Set<Promise<void>>();
  let isOver = false;
  const load: Load = {
    sent: 0,
    failures: [],
    stop: async () => {
      isOver = true;
      await running;
      await Promise.all(inFlight);
      await pool.close();
    },
  };
  const send = async ({ path, query, holds }: Question) => {
    const { statusCode, body } = await pool.request(
      query === undefined
        ? { path, method: "GET" }
        : { path, method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) },
    );
    const text = await body.text();
    if (statusCode !== 200 || !text.includes(holds) || text.includes('"errors"'))
      load.failures.push(`${path}: status ${statusCode}, ${text.slice(0, 200)}`);
  };
  const run = async () => {
    const start = performance.now();
    while (!isOver) {
      const question = QUESTIONS[load.sent % QUESTIONS.length] as Question;
      load.sent += 1;
      const sending: Promise<void> = send(question)
        .catch((error: Error) => void load.failures.push(`${question.path}: ${error.message}`))
        .finally(() => inFlight.delete(sending));
      inFlight.add(sending);
      await wait(Math.max(0, start + (load.sent / rate) * 1_000 - performance.now()));
    }
  };
  const running = run();
  return load;
}
