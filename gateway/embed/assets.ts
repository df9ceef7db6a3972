import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../shared/paths";

/** A file that embeds load, as it is served. */
export interface EmbedAsset {
  path: string;
  type: string;
  body: Buffer;
  cacheControl: string;
}

function read(name: string): Buffer {
  return readFileSync(join(ROOT, "gateway", "embed", name));
}

let made: Record<"style" | "builder" | "component", EmbedAsset> | undefined;

/** The styles of frames and of the embed page, under names that change with them, and the web component, under one that never does. */
export function embedAssets(): Record<"style" | "builder" | "component", EmbedAsset> {
  made ??= {
    style: styleSheet("embed", "frame.css"),
    builder: styleSheet("embed-page", "builder.css"),
    component: {
      path: "/assets/plan-comparison.js",
      type: "text/javascript; charset=utf-8",
      body: read("plan-comparison.js"),
      cacheControl: "public, max-age=3600",
    },
  };
  return made;
}

function styleSheet(name: string, file: string): EmbedAsset {
  const body = read(file);
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
  return {
    path: `/assets/${name}.${hash}.css`,
    type: "text/css; charset=utf-8",
    body,
    cacheControl: "public, max-age=31536000, immutable",
  };
}
