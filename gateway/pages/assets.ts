import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../shared/paths";

/** A file that the pages load, under a name that changes with its contents. */
export interface PageAsset {
  path: string;
  type: string;
  body: Buffer;
}

function asset(file: string, type: string): PageAsset {
  const body = readFileSync(join(ROOT, "gateway", "pages", file));
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
  const dot = file.lastIndexOf(".");
  return { path: `/assets/${file.slice(0, dot)}.${hash}${file.slice(dot)}`, type, body };
}

/** The pages' style sheet and icon. */
export function pageAssets(): { style: PageAsset; icon: PageAsset } {
  return { style: asset("pages.css", "text/css; charset=utf-8"), icon: asset("icon.svg", "image/svg+xml") };
}
