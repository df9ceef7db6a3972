import { element } from "../charts/svg";

const TYPES = { json: "application/json+oembed", xml: "text/xml+oembed" } as const;

/** Where the endpoint tells of an address of this server. */
export function oembedHref(origin: string, path: string, format: keyof typeof TYPES): string {
  return `${origin}/oembed?${new URLSearchParams({ url: `${origin}${path}`, format })}`;
}

/** The formats of the endpoint with their media types. */
export const OEMBED_FORMATS = Object.entries(TYPES) as [keyof typeof TYPES, string][];

/** Link elements by which a CMS finds the endpoint (oEmbed, section 4). */
export function oembedLinks(origin: string, path: string, title: string): string {
  return OEMBED_FORMATS.map(([format, type]) =>
    element("link", { rel: "alternate", type, href: oembedHref(origin, path, format), title }),
  ).join("\n");
}

/** The same as a Link header, for answers that are not pages. */
export function oembedLinkHeader(origin: string, path: string): string {
  return OEMBED_FORMATS.map(
    ([format, type]) => `<${oembedHref(origin, path, format)}>; rel="alternate"; type="${type}"`,
  ).join(", ");
}
