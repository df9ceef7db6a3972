import { COMPARISON, PLANS } from "../../shared/registry";
import { type FaultProxy, startFaultProxy } from "./fault-proxy";
import { type Federation, startSeparate } from "./processes";

/** Between a subgraph's own port and that of its proxy. */
const TO_PROXY = 500;

/** A federation whose gateway asks every subgraph through a proxy that can do wrong. */
export interface FaultyFederation extends Federation {
  proxies: ReadonlyMap<string, FaultProxy>;
}

/** Starts subgraphs on the registry's ports moved by an offset, their proxies 500 above them, and the gateway. */
export async function startFaulty(
  offset: number,
  environment: Record<string, string> = {},
  ofGateway: Record<string, string> = {},
): Promise<FaultyFederation> {
  const proxies = new Map<string, FaultProxy>();
  for (const { slug, port } of [...PLANS, COMPARISON])
    proxies.set(slug, await startFaultProxy(port + offset + TO_PROXY, port + offset));
  const closeAll = () => Promise.all([...proxies.values()].map((proxy) => proxy.close()));
  const federation = await startSeparate(offset, environment, {
    SUBGRAPH_PORT_OFFSET: String(offset + TO_PROXY),
    ...ofGateway,
  }).catch(async (error: unknown) => {
    await closeAll();
    throw error;
  });
  return {
    ...federation,
    proxies,
    stop: async () => {
      await closeAll();
      await federation.stop();
    },
  };
}
