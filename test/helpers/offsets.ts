/**
 * What each suite adds to the ports of the registry: suites run at the same time where there are cores for it, and every
 * one has its own. All stay below the ports that the system gives to connections. Proxies stand 500 above their servers.
 */
export const OFFSETS = {
  separate: 20_000,
  outage: 20_200,
  harvest: 20_400,
  dataOutage: 20_600,
  pagesOutage: 20_800,
  operation: 21_000,
  harvestKill: 21_200,
  stop: 21_400,
  separateStop: 21_600,
  faults: 22_000,
  chaos: 23_000,
  router: 24_000,
  routerOutage: 25_000,
  loadBalancer: 26_000,
} as const;
