/** Where rates and bars are printed; a terminal gets a bar that grows in place, a file a line for every tenth. */
const WIDTH = 30;
const TENTHS = 10;

/** How a piece of work went. */
export interface Rate {
  what: string;
  observations: number;
  seconds: number;
  perSecond: number;
  /** By the time that the processors worked for it: the same on a machine that does other things too. */
  perProcessorSecond: number;
  /** The most memory that the process had, in megabytes. */
  peakMegabytes: number;
}

/** Shows how far a piece of work is, measures it, and remembers the most memory that the process had. */
export class Progress {
  readonly #what: string;
  readonly #plans: number;
  readonly #from = performance.now();
  readonly #processor = process.cpuUsage();
  #done = 0;
  #observations = 0;
  #peak = 0;

  constructor(what: string, plans: number) {
    this.#what = what;
    this.#plans = plans;
  }

  /** One plan more is done. */
  plan(observations: number): void {
    const tenths = Math.floor((this.#done * TENTHS) / this.#plans);
    this.#done += 1;
    this.#observations += observations;
    this.#peak = Math.max(this.#peak, process.memoryUsage.rss());
    if (process.stderr.isTTY) process.stderr.write(`\r${this.#line()}`);
    else if (Math.floor((this.#done * TENTHS) / this.#plans) > tenths) process.stderr.write(`${this.#line()}\n`);
  }

  end(): Rate {
    this.#peak = Math.max(this.#peak, process.memoryUsage.rss());
    if (process.stderr.isTTY) process.stderr.write(`\r${this.#line()}\n`);
    const seconds = (performance.now() - this.#from) / 1_000;
    const { user, system } = process.cpuUsage(this.#processor);
    return {
      what: this.#what,
      observations: this.#observations,
      seconds,
      perSecond: this.#observations / seconds,
      perProcessorSecond: (this.#observations / (user + system)) * 1_000_000,
      peakMegabytes: this.#peak / 1_048_576,
    };
  }

  #line(): string {
    const share = this.#done / this.#plans;
    const bar = "█".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, "░");
    const perSecond = Math.round((this.#observations / (performance.now() - this.#from)) * 1_000);
    const megabytes = Math.round(process.memoryUsage.rss() / 1_048_576);
    const counts = `${this.#done}/${this.#plans} plans  ${this.#observations} observations`;
    return `${this.#what.padEnd(9)} ${bar} ${counts}  ${perSecond}/s  ${megabytes} MB`;
  }
}
