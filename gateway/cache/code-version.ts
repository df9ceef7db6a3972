import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../shared/config";
import { ROOT } from "../../shared/paths";
import { fingerprintOf } from "../../shared/storage/dataset";

/** Names all that shapes an answer besides request and facts: this code, its libraries, and what it is told to publish. */
export function codeVersion({ publicUrl, frameAncestors, storedOnly }: Config): string {
  return createHash("sha256")
    .update(fingerprintOf([join(__dirname, "..", "..")]))
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .update(JSON.stringify([publicUrl, frameAncestors, storedOnly]))
    .digest("base64url")
    .slice(0, 16);
}
