import { PLANS } from "../../shared/registry";

/** Something that the load asks again and again. */
export interface Question {
  kind: "comparison" | "programs" | "search" | "stored" | "native";
  name: string;
  /** A path that is read with GET, or an operation that is sent to /graphql. */
  path?: string;
  query?: string;
}

const graphql = (kind: Question["kind"], name: string, query: string): Question => ({ kind, name, query });
const stored = (kind: Question["kind"], name: string, parameters = ""): Question => ({
  kind,
  name: `${name}.json`,
  path: `/q/${name}.json${parameters}`,
});

/** What only one plan has, in its own structure. */
const NATIVE = {
  kashiwa: "chapters { number heading sections { groups { heading programs { id title } } } }",
  okayama: "fields { key directions { programs { id title } } }",
  kanazawa: "pillars { number groups { number measures { id title isNew evaluation { mark } } } }",
  shiroi: "centers { name } areas { number items { line } }",
  atsugi: "actors { key heading items { number } } items { number }",
};

/**
 * The mixed load: figures of the comparison alone, programmes of several plans, searches, stored documents, and each
 * plan in its own structure. Every object that a plan answers is asked for its id, or is the plan's root field.
 */
export const QUESTIONS: readonly Question[] = [
  stored("comparison", "dementia-cafe", "?lang=EN"),
  stored("comparison", "coverage"),
  graphql(
    "comparison",
    "series with their programmes",
    `{ concept(id: "frailty-check") { comparison { groups { comparability series {
      municipality { code } nativeName observations { raw line } program { id title departments } } } } } }`,
  ),
  graphql(
    "programs",
    "programmes of a concept",
    `{ programs(first: 50, filter: { concepts: ["dementia-care"] }) { totalCount nodes {
      id title summary municipality { code } indicators { id observations { raw line } } } } }`,
  ),
  graphql(
    "programs",
    "plans of all municipalities",
    "{ municipalities { code name plan { id title period { year } programs { id title } } } }",
  ),
  stored("search", "search", "?lang=EN"),
  graphql(
    "search",
    "search for a concept",
    `{ search(text: "認知症カフェ", first: 20) { totalCount nodes { score snippet program { id title citation { lines } } } } }`,
  ),
  stored("stored", "native-detail", "?concept=dementia-cafe"),
  stored("stored", "plan-structure"),
  stored("stored", "sources"),
  ...PLANS.map(({ slug }) =>
    graphql(
      "native",
      `the plan of ${slug}`,
      `{ ${slug} { id title programs { id title path indicators { id nativeName observations { raw line } } } } }`,
    ),
  ),
  ...Object.entries(NATIVE).map(([slug, fields]) =>
    graphql("native", `the structure of ${slug}`, `{ ${slug} { id ${fields} } }`),
  ),
];
