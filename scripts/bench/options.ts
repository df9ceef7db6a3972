import { parseArgs } from "node:util";
import { z } from "zod";
import { InputError } from "../../shared/errors";

export interface Options {
  /** Names of contenders; all when null. */
  only: string[] | null;
  /** Names of workloads; all when null. */
  workloads: string[] | null;
  rounds: number;
  /** Seconds of one measurement. */
  duration: number;
  connections: number;
}

/** Whether nothing was left out, so that the results may stand for the project. */
export function isWhole({ only, workloads }: Options): boolean {
  return only === null && workloads === null;
}

const whole = (from: number, to: number) => {
  const takes = `Write a whole number from ${from} to ${to}.`;
  return z.coerce.number(takes).int(takes).min(from, takes).max(to, takes);
};

const NUMBERS = {
  rounds: whole(1, 100).default(3),
  duration: whole(1, 600).default(5),
  connections: whole(1, 1_000).default(20),
};

/**
 * Reads the command line: `--only default,apollo --workloads a,b --rounds 3 --duration 5 --connections 20`.
 * @throws {InputError} for what cannot be taken, with what can.
 */
export function readOptions(
  given: readonly string[],
  known: { contenders: readonly string[]; workloads: readonly string[] },
): Options {
  const names = ["only", "workloads", ...Object.keys(NUMBERS)];
  let values: Record<string, string | undefined>;
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    values = parseArgs({ args: [...given], options }).values as typeof values;
  } catch (error) {
    throw new InputError({
      where: "bench",
      found: (error as Error).message,
      advice: `Known are ${names.map((name) => `--${name}`).join(", ")}.`,
    });
  }
  const numbers = z.object(NUMBERS).safeParse(values);
  if (!numbers.success)
    throw new InputError(
      numbers.error.issues.map(({ path: [name], message }) => ({
        where: `--${String(name)}`,
        found: `"${values[String(name)]}" cannot be taken.`,
        advice: message,
      })),
    );
  return {
    only: list("only", values.only, known.contenders),
    workloads: list("workloads", values.workloads, known.workloads),
    ...numbers.data,
  };
}

function list(name: string, value: string | undefined, known: readonly string[]): string[] | null {
  if (value === undefined) return null;
  const chosen = value.split(",");
  for (const one of chosen)
    if (!known.includes(one))
      throw new InputError({
        where: `--${name}`,
        found: `There is no "${one}".`,
        advice: `Choose from ${known.join(", ")}, parted by commas.`,
      });
  return chosen;
}
