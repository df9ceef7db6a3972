import { parseArgs } from "node:util";
import { PLANS } from "../../shared/registry";

/** What the audit was asked to do. */
export interface AuditOptions {
  /** Folder with the documents; null when none was named. */
  folder: string | null;
  /** The plans to audit. */
  slugs: readonly string[];
  /** Without the documents: skip and succeed, rather than fail. */
  ifPresent: boolean;
}

export const USAGE = "Usage: npm run audit -- <folder with the documents> [--plan <slug>] [--if-present]";

/** Reads the command line. @returns the options, or a sentence that says what is wrong with it. */
export function readOptions(words: readonly string[]): AuditOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { plan: { type: "string" }, "if-present": { type: "boolean", default: false } },
    });
    const slugs = PLANS.map(({ slug }) => slug);
    if (positionals.length > 1) return `One folder is expected, not ${positionals.length}: ${positionals.join(" ")}.`;
    if (values.plan !== undefined && !slugs.includes(values.plan))
      return `There is no plan "${values.plan}". Name one of ${slugs.join(", ")}.`;
    return {
      folder: positionals[0] ?? null,
      slugs: values.plan === undefined ? slugs : [values.plan],
      ifPresent: values["if-present"],
    };
  } catch (error) {
    return (error as Error).message;
  }
}
