import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What the build read of some YAML, beside the compiled code that read it, each under the hash of its file's name and
 * text: it can be no other than what reading the text again would give, only sooner. Uncompiled code keeps nothing.
 */
const FILE = join(__dirname, "kept.json");

type Kept = Record<string, unknown>;

let kept: Kept | undefined;
let noted: Kept | undefined;

/** The facts of a text as the build read them; undefined when it did not. */
export function keptFacts(file: string, text: string): unknown {
  kept ??= readKept();
  return kept[keyOf(file, text)];
}

/** Notes what was read of a text, while {@link keepFacts} runs. Only what JSON can tell is noted. */
export function noteFacts(file: string, text: string, facts: unknown): void {
  if (noted) noted[keyOf(file, text)] = facts;
}

/** Runs some work and keeps, for all later starts, what it read of YAML. */
export function keepFacts(work: () => void): void {
  kept = {};
  noted = {};
  try {
    work();
    writeFileSync(FILE, JSON.stringify(noted));
  } finally {
    kept = undefined;
    noted = undefined;
  }
}

function readKept(): Kept {
  try {
    return JSON.parse(readFileSync(FILE, "utf8")) as Kept;
  } catch {
    return {};
  }
}

function keyOf(file: string, text: string): string {
  return createHash("sha256").update(`${file}\0${text}`).digest("base64url");
}
