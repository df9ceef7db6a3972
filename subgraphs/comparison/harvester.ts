import type { SubgraphExecutor } from "../../shared/federation/execute";
import { type Harvest, harvestPlan, harvestVersion } from "./harvest";

/** How the last question to a plan went. */
export interface HarvestStatus {
  /** ISO 8601. */
  checkedAt: string;
  available: boolean;
}

export interface HarvesterOptions {
  plans: readonly SubgraphExecutor[];
  /** What is known at the start: the last good harvest of each plan. */
  known: readonly Harvest[];
  /** Takes a new whole set of harvests into use. */
  publish: (harvests: readonly Harvest[]) => Promise<void>;
  now: () => Date;
  warn: (details: object, message: string) => void;
}

/**
 * Keeps the comparison's facts as new as the plans': asks every plan for its dataset version, fetches only what
 * changed, keeps the last good harvest of a plan that is down, and publishes a whole new set or none.
 */
export class Harvester {
  readonly #options: HarvesterOptions;
  readonly #harvests: Map<string, Harvest>;
  readonly #status = new Map<string, HarvestStatus>();
  #running: Promise<boolean> | null = null;

  constructor(options: HarvesterOptions) {
    this.#options = options;
    this.#harvests = new Map(options.known.map((harvest) => [harvest.slug, harvest]));
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
    const fetched = (await Promise.all(plans.map((plan) => this.#fetch(plan)))).filter((harvest) => harvest !== null);
    if (fetched.length === 0) return false;
    const next = new Map([...this.#harvests, ...fetched.map((harvest) => [harvest.slug, harvest] as const)]);
    await publish([...next.values()]);
    for (const harvest of fetched) this.#harvests.set(harvest.slug, harvest);
    return true;
  }

  /** The plan's facts when they are not those already known; null when they are, or when the plan is down. */
  async #fetch(plan: SubgraphExecutor): Promise<Harvest | null> {
    const { now, warn } = this.#options;
    const checkedAt = now().toISOString();
    try {
      const known = this.#harvests.get(plan.name)?.plan.datasetVersion;
      const harvest = known === (await harvestVersion(plan)) ? null : await harvestPlan(plan, now);
      this.#status.set(plan.name, { checkedAt, available: true });
      return harvest;
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
