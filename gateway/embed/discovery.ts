import { element } from "../charts/svg";

const TYPES = { json: "application/json+oembed", xml: "text/xml+oembed" } as const;

/** Where the endpoint tells of an address of this server. */
export function oembedHref(origin: string, path: string, format: keyof typeof TYPES): string {
  return `${origin}/oembed?${new URLSearchParams({ url: `${origin}${path}`, format })}`;
}

/** Link elements by which a CMS finds the endpoint (oEmbed, section 4). */
export function oembedLinks(origin: string, path: string, title: string): string {
  return (["json", "xml"] as const)
    .map((format) =>
      element("link", { rel: "alternate", type: TYPES[format], href: oembedHref(origin, path, format), title }),
    )
    .join("\n");
}

/** The same as a Link header, for answers that are not pages. */
export function oembedLinkHeader(origin: string, path: string): string {
  return (["json", "xml"] as const)
    .map((format) => `<${oembedHref(origin, path, format)}>; rel="alternate"; type="${TYPES[format]}"`)
    .join(", ");
}
