import { keepBytes, loadAutocannon } from "./autocannon";
import { type Kind, requestFor } from "./requests";
import { type Facts, type Workload, workloadsOf } from "./workloads";

/** What a load is told. */
export interface LoadOrder {
  url: string;
  kind: Kind;
  workload: string;
  facts: Facts;
  /** Number of the first request. */
  first: number;
  connections: number;
  /** Seconds. */
  duration: number;
  /** Requests per second; null for as many as the contender answers. */
  rate: number | null;
  /** Where every request is the same: the right answer, byte by byte, in base64. */
  expected: string | null;
}

/** What a load tells. */
export interface LoadReport {
  answers: number;
  /** Requests without an answer: connections that broke, time that ran out. */
  errors: number;
  errorExample: string | null;
  /** Seconds. */
  duration: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Number behind the last request. */
  next: number;
  /** How many answers were seen to be wrong at once: another status, an error in it, other bytes than expected. */
  wrong: number;
  wrongExample: string | null;
  /** Answers to be compared with the reference. */
  samples: { index: number; text: string }[];
}

/** Every so many requests an answer is kept, by the requests' numbers, so that contenders share reference answers. */
export const SAMPLE_EVERY = 50;
/** No more than this many are kept in one load. */
const MAX_SAMPLES = 100;
/** Seconds until a request counts as lost. */
const TIMEOUT = 30;

const HEADERS = { "content-type": "application/json" };
const ERRORS = Buffer.from('"errors":');

/** A process of its own that loads a contender and reports to the one that started it. */
process.once("message", (order: LoadOrder) => {
  void load(order).then((report) => process.send?.(report, () => process.disconnect()));
});

async function load(order: LoadOrder): Promise<LoadReport> {
  const workload = workloadsOf(order.facts).find(({ name }) => name === order.workload) as Workload;
  const expected = order.expected === null ? null : Buffer.from(order.expected, "base64");
  const isVarying = expected === null;
  const report = { wrong: 0, wrongExample: null as string | null, samples: [] as LoadReport["samples"] };
  let next = order.first;
  const { body, ...first } = requestFor(order.kind, workload, next);

  let errorExample: string | null = null;
  const running = loadAutocannon()({
    url: order.url,
    connections: order.connections,
    duration: order.duration,
    ...(order.rate === null ? {} : { overallRate: order.rate, ignoreCoordinatedOmission: true }),
    timeout: TIMEOUT,
    setupClient: keepBytes,
    requests: [
      {
        ...first,
        headers: HEADERS,
        ...(body === null ? {} : { body }),
        ...(isVarying && order.kind !== "file"
          ? {
              setupRequest: (request, context) => {
                context.index = next++;
                return { ...request, body: requestFor(order.kind, workload, context.index).body as string };
              },
            }
          : {}),
        onResponse: (status, answer, { index = -1 }) => {
          const isWrong =
            status !== 200 || (isVarying ? answer.length === 0 || answer.includes(ERRORS) : !answer.equals(expected));
          if (isWrong) {
            report.wrong += 1;
            report.wrongExample ??= `status ${status}: ${answer.toString().slice(0, 300)}`;
          } else if (isVarying && index % SAMPLE_EVERY === 0 && report.samples.length < MAX_SAMPLES)
            report.samples.push({ index, text: answer.toString() });
        },
      },
    ],
  });
  running.on("reqError", (error) => {
    errorExample ??= error.message;
  });
  const result = await running;
  return {
    ...report,
    errorExample,
    answers: result["2xx"],
    errors: result.errors,
    duration: result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    next,
  };
}
