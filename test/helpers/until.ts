import { setTimeout as wait } from "node:timers/promises";

/** Waits until something has come about. @throws after fifteen seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("It did not come about within fifteen seconds.");
    await wait(50);
  }
}
