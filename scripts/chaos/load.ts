import { setTimeout as wait } from "node:timers/promises";
import { judge, type Verdict } from "./judge";
import { QUESTIONS, type Question } from "./questions";

/** One request of the load. */
export interface LoadRecord extends Verdict {
  question: string;
  kind: Question["kind"];
  /** Milliseconds since 1970. */
  from: number;
  to: number;
  status: number;
}

/** What a load is told: where the gateway is, how many ask at once, and how long each waits before it asks again. */
export interface LoadOptions {
  url: string;
  clients: number;
  pause: number;
}

/** Longer than the gateway may take for anything. */
const PATIENCE = 20_000;

/**
 * A process that asks a federation all questions in turn, with several clients at once, and judges every answer. Its
 * parent sends it {@link LoadOptions}; it says `ready` when it knows all good answers, and on `stop` sends its records.
 */
async function run({ url, clients, pause }: LoadOptions): Promise<LoadRecord[]> {
  const good = new Map<string, object>();
  for (const question of QUESTIONS) good.set(question.name, await goodAnswer(url, question));
  const records: LoadRecord[] = [];
  let stopped = false;
  process.once("message", () => {
    stopped = true;
  });
  process.send?.("ready");
  const client = async (first: number) => {
    for (let turn = first; !stopped; turn++) {
      const question = QUESTIONS[turn % QUESTIONS.length] as Question;
      const from = Date.now();
      // Every second round asks past everything that is kept.
      const isFresh = Math.floor(turn / QUESTIONS.length) % 2 === 0;
      const answer = await ask(url, question, isFresh).catch((error: Error) => ({ status: 0, text: String(error) }));
      const verdict = judge(good.get(question.name) as object, answer);
      records.push({
        question: question.name,
        kind: question.kind,
        from,
        to: Date.now(),
        status: answer.status,
        ...verdict,
      });
      await wait(pause);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index * 5)));
  return records;
}

/** The whole answer; servers that have just started may be slow for a while. */
async function goodAnswer(url: string, question: Question): Promise<object> {
  const patience = Date.now() + PATIENCE;
  for (;;) {
    const { status, text } = await ask(url, question, false);
    const { data, errors } = JSON.parse(text) as { data: object; errors?: object[] };
    if (status === 200 && !errors) return data;
    if (Date.now() > patience)
      throw new Error(`${question.name} is not well at the start: ${status} ${JSON.stringify(errors)}`);
    await wait(200);
  }
}

async function ask(
  url: string,
  { path, query }: Question,
  isFresh: boolean,
): Promise<{ status: number; text: string }> {
  const response = await fetch(url + (path ?? "/graphql"), {
    ...(query === undefined ? {} : { method: "POST", body: JSON.stringify({ query }) }),
    headers: { "content-type": "application/json", ...(isFresh ? { "federation-trace": "1" } : {}) },
    signal: AbortSignal.timeout(PATIENCE),
  });
  return { status: response.status, text: await response.text() };
}

process.once("message", (options: LoadOptions) => {
  run(options).then(
    (records) => process.send?.(records, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
