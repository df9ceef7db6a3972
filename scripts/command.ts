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

/**
 * Calls `stop` once, on SIGINT or SIGTERM or when the process that forked this one is gone, and ends the process
 * when it is done.
 */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
}
