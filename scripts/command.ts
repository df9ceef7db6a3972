import "reflect-metadata";
import { InputError } from "../shared/errors";

/**
 * Runs a command. What a person can mend is told in its own sentences, anything else with its stack;
 * both end with exit code 1.
 */
export function command(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    console.error(error instanceof InputError ? error.message : error);
    process.exitCode = 1;
    setImmediate(() => process.exit(1));
  });
}

/** A terminal tells Ctrl+C to npm and to what npm runs, and npm passes it on: signals so close together are one. */
const ONE_SIGNAL = 300;

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Calls `stop` on SIGINT or SIGTERM or when the process that forked this one is gone, and ends the process when it is
 * done: with code 0, or with 1 when requests were cut. A second signal ends the process at once.
 * @param stop gives how many requests were cut.
 * @param abandon What a second signal does before the end.
 */
export function onStop(stop: () => Promise<number>, abandon: () => void = () => {}): void {
  let since: number | undefined;
  const begin = () => {
    since = Date.now();
    stop().then(
      (cut) => process.exit(cut === 0 ? 0 : 1),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("disconnect", () => since ?? begin());
  for (const [signal, code] of Object.entries(SIGNALS))
    process.on(signal, () => {
      if (since === undefined) return begin();
      if (Date.now() - since < ONE_SIGNAL) return;
      abandon();
      process.exit(code);
    });
}
