import { storedDocuments } from "../../gateway/stored/library";
import { PLANS } from "../../shared/registry";
import { vocabulary } from "../../shared/vocabulary/vocabulary";

/** One programme of every plan: each shows the structure of its own plan. */
const PROGRAMMES = ["kashiwa:18", "okayama:4-2-1", "kanazawa:5-4-dementia-cafe", "shiroi:basics-city-1", "atsugi:21-2"];

/** Every page there is in a language, of the programmes one for each plan, with the stored documents and frames. */
export function allPaths(language: string): string[] {
  const pages = [
    "",
    "about",
    "accessibility",
    "data",
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
  const stored = storedDocuments().flatMap(({ name }) => [
    `/q/${name}.html?lang=${language}`,
    `/embed/${name}?lang=${language}`,
  ]);
  return [...pages.map((path) => `/${language}/${path}`), ...stored];
}

/** One of each kind in a language, refusals too, with the status that it has. */
export function kinds(language: string): { path: string; status: number }[] {
  const found = [
    `/${language}/`,
    `/${language}/about`,
    `/${language}/accessibility`,
    `/${language}/data`,
    `/${language}/search?text=dementia`,
    `/${language}/embed?form=frame`,
    `/${language}/embed?form=table`,
    `/${language}/concepts/home-based-services`,
    `/${language}/programs/kanazawa:5-4-dementia-cafe`,
    `/${language}/plans/kashiwa`,
    `/q/comparison.html?lang=${language}`,
    `/q/coverage.html?lang=${language}`,
    `/q/prefecture.html?lang=${language}`,
    `/embed/comparison?lang=${language}&theme=auto`,
    `/embed/prefecture?lang=${language}&theme=auto`,
    `/embed/dementia-cafe?lang=${language}&theme=auto&version=0123456789abcdef`,
  ];
  const refused: [string, number][] = [
    [`/${language}/nowhere`, 404],
    [`/${language}/concepts/nowhere`, 404],
    [`/${language}/search?text=dementia&after=nope`, 400],
    [`/${language}/embed?cities=99999`, 400],
    [`/embed/dementia-cafe?lang=${language}&cities=99999`, 400],
  ];
  return [...found.map((path) => ({ path, status: 200 })), ...refused.map(([path, status]) => ({ path, status }))];
}
