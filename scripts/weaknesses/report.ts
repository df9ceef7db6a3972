import { z } from "zod";
import { InputError } from "../../shared/errors";

/** What `npm audit --json` prints when the registry has answered. */
const REPORT = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.enum(["info", "low", "moderate", "high", "critical"]),
      range: z.string(),
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string() })])),
    }),
  ),
});

/** What it prints when the registry has not. */
const REFUSAL = z.object({ message: z.string().optional(), statusCode: z.number().optional() });

/** A package with a known weakness. */
export interface Weakness {
  name: string;
  severity: string;
  /** The versions that have it. */
  range: string;
  /** What it is: titles with the addresses that tell more, or the packages through which it comes. */
  what: string[];
}

/** Severities with which no release is made. */
const GRAVE: readonly string[] = ["high", "critical"];

/** Whether a weakness must be mended, or have its reason in SECURITY.md, before a release. */
export const isGrave = ({ severity }: Weakness): boolean => GRAVE.includes(severity);

/** The known weaknesses by what `npm audit --json` printed. @throws {InputError} when the registry could not be asked. */
export function readWeaknesses(printed: string): Weakness[] {
  const answer = parsed(printed);
  const { data: report } = REPORT.safeParse(answer);
  if (!report) throw notAsked(REFUSAL.safeParse(answer).data ?? {});
  return Object.entries(report.vulnerabilities).map(([name, { severity, range, via }]) => ({
    name,
    severity,
    range,
    what: via.map((one) => (typeof one === "string" ? `through ${one}` : `${one.title} (${one.url})`)),
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function notAsked({ message, statusCode }: z.output<typeof REFUSAL>): InputError {
  const reason = statusCode ? `it answered ${statusCode}` : (message ?? "npm printed no report");
  return new InputError({
    where: "npm audit",
    found: `The registry did not tell which weaknesses are known (${reason}): nothing was checked, and nothing is known.`,
    advice: "Ask a registry that has the audit endpoint, as npm's own: npm_config_registry names it.",
  });
}
