import type { Language } from "../../shared/canonical/text";
import { TAGS } from "./language";

/** Where a page stands, below the language. Ids keep their colon, so that addresses can be read. */
export const PATHS = {
  start: "",
  concept: (id: string) => `concepts/${segment(id)}`,
  conceptAtCity: (id: string, code: string) => `concepts/${segment(id)}#${cityAnchor(code)}`,
  program: (id: string) => `programs/${segment(id)}`,
  plan: (slug: string) => `plans/${segment(slug)}`,
  search: "search",
  data: "data",
  about: "about",
  accessibility: "accessibility",
  embed: "embed",
  embedOfConcept: (id: string) => `embed?${new URLSearchParams({ concept: id })}`,
} as const;

/** The address of a page in a language. */
export function href(language: Language, path: string): string {
  return `/${TAGS[language]}/${path}`;
}

/** The id of a city's part on a concept page. */
export function cityAnchor(code: string): string {
  return `city-${code}`;
}

/** The id of an indicator's part on its programme's page. */
export function indicatorAnchor(indicatorId: string): string {
  return `figures-${indicatorId.slice(indicatorId.indexOf("#") + 1)}`;
}

/** The programme that an indicator belongs to. */
export function programOfIndicator(indicatorId: string): string {
  return indicatorId.split("#", 1)[0] as string;
}

/** GraphiQL with a query in it. */
export function graphiqlHref(query: string): string {
  return `/graphiql?${new URLSearchParams({ query })}`;
}

/** A concept's comparison as a file. */
export function comparisonFile(concept: string, form: "csv" | "json"): string {
  return `/data/comparison/${segment(concept)}.${form}`;
}

/** A concept's comparison as a picture, from the stored document that takes any concept. */
export function chartHref(
  concept: string,
  { language, form, theme, width }: { language: Language; form: "svg" | "png"; theme: "light" | "dark"; width: number },
): string {
  const variables = new URLSearchParams({ concept, lang: TAGS[language], theme, width: String(width) });
  return `/q/comparison.${form}?${variables}`;
}

function segment(text: string): string {
  return encodeURIComponent(text).replaceAll("%3A", ":");
}
