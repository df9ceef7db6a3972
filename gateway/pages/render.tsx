import { renderToString } from "preact-render-to-string";
import { hasOwnSearch } from "./address";
import { Frame } from "./components/frame";
import type { Page } from "./page";
import { type Site, SiteContext } from "./site";

/** Addresses of what a page loads. */
export interface AssetPaths {
  style: string;
  icon: string;
}

/** A page as an HTML document. */
export function renderPage(
  { title, body, missing = [], old = [], isUnlisted = false, isEmbeddable = false }: Page,
  site: Site,
  assets: AssetPaths,
): string {
  const document = (
    <SiteContext.Provider value={site}>
      <Frame
        title={title}
        missing={missing}
        old={old}
        isUnlisted={isUnlisted}
        isEmbeddable={isEmbeddable}
        hasSearch={!hasOwnSearch(site.path.split("?", 1)[0] as string)}
        assets={assets}
      >
        {body}
      </Frame>
    </SiteContext.Provider>
  );
  return `<!doctype html>\n${renderToString(document)}\n`;
}
