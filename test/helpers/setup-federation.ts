import { OFFSETS } from "./offsets";
import { type Federation, startEmbedded, startSeparate } from "./processes";
import { startRouter } from "./router";

/** The environment variable that tells the tests of a project where its federation is. */
export const urlVariable = (mode: string) => `TEST_FEDERATION_${mode.toUpperCase()}`;

const STARTERS: Record<string, () => Promise<Federation>> = {
  embedded: () => startEmbedded(),
  separate: () => startSeparate(OFFSETS.separate),
  browser: () => startEmbedded(),
  postgres: () => startEmbedded(),
  router: () => startRouter(OFFSETS.router),
};

const running = globalThis as unknown as { federations?: Federation[] };

/** Starts the one federation that all integration tests of a project share. */
export async function startFor(mode: string): Promise<void> {
  const federation = await (STARTERS[mode] as () => Promise<Federation>)();
  process.env[urlVariable(mode)] = federation.url;
  running.federations = [...(running.federations ?? []), federation];
}

export async function stopAll(): Promise<void> {
  const federations = running.federations ?? [];
  running.federations = [];
  await Promise.all(federations.map((federation) => federation.stop()));
}
