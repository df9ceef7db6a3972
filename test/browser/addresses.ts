import { storedDocuments } from "../../gateway/stored/library";
import { PLANS } from "../../shared/registry";
import { vocabulary } from "../../shared/vocabulary/vocabulary";

/** One programme of every plan: each shows the structure of its own plan. */
const PROGRAMMES = ["kashiwa:18", "okayama:4-2-1", "kanazawa:5-4-dementia-cafe", "shiroi:basics-city-1", "atsugi:21-2"];

/** Paths below a language: every page there is, of the programmes one for each plan. */
export function pagePaths(): string[] {
  return [
    "",
    "about",
    "accessibility",
    "search",
    "search?text=%E3%82%AB%E3%83%95%E3%82%A7",
    "embed",
    "embed?form=image&data=frozen",
    "embed?form=table&concept=frailty-check&cities=12217",
    "embed?form=component",
    ...PLANS.map(({ slug }) => `plans/${slug}`),
    ...PROGRAMMES.map((id) => `programs/${encodeURIComponent(id)}`),
    ...[...vocabulary().concepts.keys()].map((id) => `concepts/${id}`),
  ];
}

/** Addresses that take the language as a variable. */
export function storedPaths(lang: string): string[] {
  return storedDocuments().flatMap(({ name }) => [`/q/${name}.html?lang=${lang}`, `/embed/${name}?lang=${lang}`]);
}
