import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { PLANS, planOfId } from "../../shared/registry";

/** What is to be said of an answer. */
export interface Verdict {
  /** Slugs of the plans that it names as missing. */
  missing: string[];
  /** Why the answer is wrong; null for a right one. */
  wrong: string | null;
}

const ANSWER = z.object({
  data: z.record(z.string(), z.unknown()),
  errors: z
    .array(
      z.strictObject({
        message: z.string(),
        extensions: z.strictObject({
          code: z.literal("MUNICIPALITY_UNAVAILABLE"),
          municipality: z.string(),
          plan: z.string(),
          retryAfter: z.int().min(1),
        }),
      }),
    )
    .optional(),
});

/** What must never reach a client: addresses, stacks, codes of the system. */
const INSIDE = /127\.0\.0\.1|localhost|ECONN|SQLITE|\bat \S+ \(|\.js:\d/;

/**
 * Holds an answer against the known good one: it must be the same but for plans that its errors name, each once and in
 * the right form, whose parts must be null.
 */
export function judge(good: object, { status, text }: { status: number; text: string }): Verdict {
  if (status !== 200) return { missing: [], wrong: `Status ${status}: ${text.slice(0, 200)}` };
  const { success, data: answer, error } = ANSWER.safeParse(read(text));
  if (!success) return { missing: [], wrong: `${z.prettifyError(error)}: ${text.slice(0, 500)}` };
  const { data, errors = [] } = answer;
  const missing = errors.map(({ extensions }) => extensions.plan);
  const ill = errors.find(({ message, extensions }) => {
    const municipality = PLANS.find(({ slug }) => slug === extensions.plan)?.municipality;
    return (
      municipality?.code !== extensions.municipality ||
      !message.includes(municipality.ja) ||
      !message.includes(municipality.en) ||
      INSIDE.test(message)
    );
  });
  if (ill) return { missing, wrong: `An error that names no plan rightly: ${JSON.stringify(ill)}` };
  if (new Set(missing).size < missing.length) return { missing, wrong: `A plan is named twice: ${missing.join(", ")}` };
  const expected = without(good, new Set(missing));
  return { missing, wrong: isDeepStrictEqual(data, expected) ? null : "The data are not the known good ones." };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Data with null in the place of all that some plans answer: their root fields, and the objects with their ids. */
export function without(value: unknown, plans: ReadonlySet<string>): unknown {
  if (plans.size === 0) return value;
  if (Array.isArray(value)) return value.map((element) => without(element, plans));
  if (value === null || typeof value !== "object") return value;
  const { id } = value as { id?: unknown };
  if (typeof id === "string" && plans.has(planOfId(id)?.slug ?? "")) return null;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, plans.has(key) ? null : without(member, plans)]),
  );
}
