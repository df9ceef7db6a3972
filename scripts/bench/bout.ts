import type { Contender, Running } from "./contenders";
import type { LoadReport } from "./loader";
import type { Reference } from "./reference";
import { canAnswer, requestFor, send } from "./requests";
import { type Run, runLoad } from "./run-load";
import type { Facts, Workload } from "./workloads";

/** How many answers of every contender are compared before it is measured. */
const CHECKED = 25;

/** How often a busy contender is asked, once a second, before it is out. */
const READY_ATTEMPTS = 10;

/** One contender on one workload. */
export class Bout {
  readonly contender: Contender;
  readonly workload: Workload;
  readonly runs: Run[] = [];
  /** The run at the rate that all can carry. */
  paced: Run | null = null;
  /** Why this contender is out of this workload. */
  failure: string | null = null;
  /** Mean size of the checked answers in bytes. */
  bytes = 0;
  /** How many answers were compared with the reference. */
  compared = 0;
  #running: Running | null = null;
  #next = 0;
  #expected: string | null = null;

  constructor(contender: Contender, workload: Workload) {
    this.contender = contender;
    this.workload = workload;
  }

  /** Whether it takes part. */
  get isOn(): boolean {
    return this.failure === null && canAnswer(this.contender.kind, this.workload);
  }

  /** Compares the first answers with the reference. A wrong one puts the contender out, as does one that never was up. */
  async check(running: Running | Error, reference: Reference): Promise<void> {
    if (!this.isOn) return;
    try {
      if (running instanceof Error) throw running;
      await this.#compareFirst(running, reference);
    } catch (error) {
      this.failure = (error as Error).message;
    }
  }

  async #compareFirst(running: Running, reference: Reference): Promise<void> {
    this.#running = running;
    const { kind } = this.contender;
    const isVarying = this.workload.size !== null && kind !== "file";
    const sizes: number[] = [];
    await untilReady(() => send(running.service.url, requestFor(kind, this.workload, 0)));
    for (let index = 0; index < (isVarying ? CHECKED : 1); index += 1) {
      const text = await send(running.service.url, requestFor(kind, this.workload, index));
      sizes.push(Buffer.byteLength(text));
      await this.#compare(reference, index, text);
      if (!isVarying) this.#expected = Buffer.from(text).toString("base64");
    }
    this.bytes = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    this.#next = CHECKED;
  }

  /** Loads the contender once, never with a request that it has had. */
  async load(
    facts: Facts,
    { connections, duration, rate }: { connections: number; duration: number; rate: number | null },
  ): Promise<Run> {
    const { service, pids } = this.#running as Running;
    const run = await runLoad(
      {
        url: service.url,
        kind: this.contender.kind,
        workload: this.workload.name,
        facts,
        first: this.#next,
        connections,
        duration,
        rate,
        expected: this.#expected,
      },
      pids,
    );
    this.#next = run.next;
    this.#refuse(run);
    return run;
  }

  /** Compares the samples that a load has kept. */
  async checkSamples({ samples }: LoadReport, reference: Reference): Promise<void> {
    for (const { index, text } of samples) await this.#compare(reference, index, text);
  }

  async #compare(reference: Reference, index: number, text: string): Promise<void> {
    const wrong = await reference.check(this.workload, this.contender.kind === "file" ? 0 : index, text);
    this.compared += 1;
    if (wrong !== null) throw new Error(`A wrong answer to request ${index}. ${wrong}`);
  }

  #refuse({ wrong, wrongExample, errors, errorExample }: LoadReport): void {
    if (wrong > 0) throw new Error(`${wrong} wrong answers; the first: ${wrongExample}`);
    const ended = (this.#running as Running).service.failure();
    if (ended) throw new Error(ended);
    if (errors > 0) throw new Error(`${errors} requests were not answered: ${errorExample}`);
  }
}

/** Waits while a server says that it is busy, as one may that has just started on a slow machine. */
async function untilReady(ask: () => Promise<string>): Promise<void> {
  for (let attempt = 1; ; attempt += 1)
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === READY_ATTEMPTS || !(error as Error).message.startsWith("Status 503")) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
}
