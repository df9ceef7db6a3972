import { PLANS } from "../../shared/registry";
import type { FaultProxy } from "../helpers/fault-proxy";
import type { FaultyFederation } from "../helpers/faulty-federation";
import type { Service } from "../helpers/processes";

/** A time during which a plan was down, in milliseconds since 1970. */
export interface Outage {
  plan: string;
  how: keyof typeof WAYS;
  from: number;
  /** When the plan was back. */
  back: number;
}

interface Victim {
  federation: FaultyFederation;
  plan: string;
  proxy: FaultProxy;
  service: Service;
}

/** How a plan's server fails, and how it comes back. */
const WAYS = {
  killed: {
    down: async ({ proxy, service }: Victim) => {
      await Promise.all([proxy.close(), service.stop("SIGKILL")]);
    },
    up: async ({ federation, plan, proxy }: Victim) => {
      await federation.startSubgraph(plan);
      await proxy.listen();
    },
  },
  frozen: {
    down: async ({ service }: Victim) => service.signal("SIGSTOP"),
    up: async ({ service }: Victim) => service.signal("SIGCONT"),
  },
  slow: {
    down: async ({ proxy }: Victim) => proxy.set("answers ten seconds late"),
    up: async ({ proxy }: Victim) => proxy.set(null),
  },
};

/** Every plan in every way, so that no plan fails twice in a row. */
export const SCHEDULE = Object.keys(WAYS).flatMap((how) =>
  PLANS.map(({ slug }) => ({ plan: slug, how: how as keyof typeof WAYS })),
);

/** Takes a plan down for some milliseconds. @returns when that was. */
export async function outage(
  federation: FaultyFederation,
  { plan, how }: (typeof SCHEDULE)[number],
  milliseconds: number,
): Promise<Outage> {
  const proxy = federation.proxies.get(plan) as FaultProxy;
  const service = federation.subgraphs.get(plan) as Service;
  const from = Date.now();
  await WAYS[how].down({ federation, plan, proxy, service });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await WAYS[how].up({ federation, plan, proxy, service });
  return { plan, how, from, back: Date.now() };
}
