import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../shared/config";
import { ROOT } from "../../shared/paths";
import { fingerprintOf } from "../../shared/storage/dataset";

/**
 * Names all that shapes an answer besides request and facts: this code, its libraries, what it is told to
 * publish, and its limits: an answer tells what is allowed, and a stricter gateway must not give what it would refuse.
 * @param compiled Folder of the compiled code.
 */
export function codeVersion(
  { publicUrl, frameAncestors, storedOnly, limits }: Config,
  compiled = join(__dirname, "..", ".."),
): string {
  return createHash("sha256")
    .update(fingerprintOf([compiled]))
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .update(JSON.stringify([publicUrl, frameAncestors, storedOnly, limits]))
    .digest("base64url")
    .slice(0, 16);
}
