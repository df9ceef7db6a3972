import type { SubgraphExecutor } from "../../shared/federation/execute";
import { type Harvest, harvestPlan, harvestVersion } from "./harvest";

/** How the last question to a plan went. */
export interface HarvestStatus {
  /** ISO 8601. */
  checkedAt: string;
  available: boolean;
}

export interface HarvesterOptions {
  /** In the order of the registry. */
  plans: readonly SubgraphExecutor[];
  /** The version of each plan's facts that is in use at the start, by slug. */
  known: ReadonlyMap<string, string>;
  /** Reads the harvest of a plan that is in use, or null where there is none. */
  read: (slug: string) => Promise<Harvest | null>;
  /** Takes a new whole set of harvests into use; they come one at a time, so that no more than one is in memory. */
  publish: (harvests: AsyncIterable<Harvest>) => Promise<void>;
  now: () => Date;
  warn: (details: object, message: string) => void;
}

/**
 * Keeps the comparison's facts as new as the plans': asks every plan for its dataset version, fetches only what
 * changed, keeps the last good harvest of a plan that is down, and publishes a whole new set or none.
 */
export class Harvester {
  readonly #options: HarvesterOptions;
  #versions: ReadonlyMap<string, string>;
  readonly #status = new Map<string, HarvestStatus>();
  #running: Promise<boolean> | null = null;

  constructor(options: HarvesterOptions) {
    this.#options = options;
    this.#versions = options.known;
  }

  /** How the last question to a plan went; null before the first. */
  status(slug: string): HarvestStatus | null {
    return this.#status.get(slug) ?? null;
  }

  /** Asks all plans, once at a time. @returns whether something changed and was published. */
  refresh(): Promise<boolean> {
    this.#running ??= this.#refresh().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #refresh(): Promise<boolean> {
    const { plans, publish } = this.#options;
    const answers = await Promise.all(plans.map((plan) => this.#ask(plan, () => harvestVersion(plan))));
    const changed = plans.filter(
      ({ name }, index) => (answers[index] ?? null) !== null && answers[index] !== this.#versions.get(name),
    );
    if (changed.length === 0) return false;
    const versions = new Map<string, string>();
    await publish(this.#harvests(new Set(changed), versions));
    this.#versions = versions;
    return true;
  }

  /** The harvests of all plans, fetched or read as they are taken; notes the version of each. */
  async *#harvests(changed: ReadonlySet<SubgraphExecutor>, versions: Map<string, string>): AsyncGenerator<Harvest> {
    const { plans, read, now } = this.#options;
    for (const plan of plans) {
      const fetched = changed.has(plan) ? await this.#ask(plan, () => harvestPlan(plan, now)) : null;
      const harvest = fetched ?? (await read(plan.name));
      if (harvest === null) continue;
      versions.set(plan.name, harvest.plan.datasetVersion);
      yield harvest;
    }
  }

  /** What a plan answers; null, with a warning, when it is down. */
  async #ask<Answer>(plan: SubgraphExecutor, question: () => Promise<Answer>): Promise<Answer | null> {
    const { now, warn } = this.#options;
    const checkedAt = now().toISOString();
    try {
      const answer = await question();
      this.#status.set(plan.name, { checkedAt, available: true });
      return answer;
    } catch (error) {
      this.#status.set(plan.name, { checkedAt, available: false });
      warn(
        { plan: plan.name, error: (error as Error).message },
        "a plan cannot be harvested; its last harvest is kept",
      );
      return null;
    }
  }
}
