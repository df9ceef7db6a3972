import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../shared/paths";
import { COMPARISON, NATIVE, type Operation, SEARCH, type Variables, withLiterals, withVariables } from "./operations";
import { Space, subsets } from "./space";

/** What the workloads are made from: read from the project before the first measurement. */
export interface Facts {
  /** Ids of concepts, with the number of plans that have programmes of them. */
  concepts: readonly { id: string; plans: number }[];
  /** Codes of municipalities. */
  municipalities: readonly string[];
  /** Labels and synonyms of concepts in both languages. */
  words: readonly string[];
}

/** A GraphQL operation to send. */
export interface Question {
  query: string;
  variables?: Variables;
}

/** Names of all workloads, in the order of the tables. */
export const WORKLOAD_NAMES = ["a", "b", "c", "d", "e", "f-json", "f-csv", "f-svg"] as const;

/** One kind of load. */
export interface Workload {
  name: (typeof WORKLOAD_NAMES)[number];
  title: string;
  /** How many different requests there are; null where every request is the same. */
  size: number | null;
  /** The request with a number; numbers are below the size. */
  question(index: number): Question;
  /** A question with the same answer, in the form in which a single client would ask it: with variables. */
  reference(index: number): Question;
  /** Where the project publishes the same answer as a stored document; others are sent the operation. */
  stored: string | null;
  /** csv and svg exist as stored documents alone. */
  form: "json" | "csv" | "svg";
}

/** Relations in sets that keep the exact matches, so that no answer is nearly empty. */
const RELATIONS = subsets(["BROAD", "CLOSE", "NARROW", "RELATED"], 0).map((others) => ["EXACT", ...others]);
const LANGUAGES = ["JA", "EN"];
const KINDS = [null, "ACTUAL", "TARGET"];

/** The comparison that workload a asks again and again. */
export const SAME_COMPARISON: Variables = {
  concept: "social-participation",
  relations: null,
  municipalities: null,
  from: null,
  to: null,
  kind: null,
  lang: "EN",
};

/** All workloads over some facts. */
export function workloadsOf(facts: Facts): Workload[] {
  const comparisons = comparisonSpace(facts);
  const natives = nativeSpace(facts);
  const searches = searchSpace(facts);
  // Two halves: a router that treats literals as variables must not find in c what b has asked.
  const half = Math.floor(comparisons.size / 2);
  return [
    same("a", "the same comparison again and again", { query: withVariables(COMPARISON), variables: SAME_COMPARISON }),
    varying("b", "comparisons that differ in their variables", COMPARISON, half, (index) => comparisons.at(index)),
    literal(
      COMPARISON,
      varying("c", "comparisons that differ in literals", COMPARISON, half, (index) => comparisons.at(half + index)),
    ),
    varying("d", "native detail from all five plans", NATIVE, natives.size, (index) => natives.at(index)),
    varying("e", "searches for many words", SEARCH, searches.size, (index) => searches.at(index)),
    stored("f-json", "a stored document as JSON", "json"),
    stored("f-csv", "a stored document as CSV", "csv"),
    stored("f-svg", "a stored document as SVG", "svg"),
  ];
}

/** The comparisons of b and c: concepts that all plans have, sets of cities, years, kinds, relations, languages. */
function comparisonSpace({ concepts, municipalities }: Facts) {
  return new Space({
    concept: concepts.filter(({ plans }) => plans === municipalities.length).map(({ id }) => id),
    municipalities: subsets(municipalities, 3),
    from: years(2010, 2019),
    to: years(2024, 2033),
    kind: KINDS,
    relations: RELATIONS,
    lang: LANGUAGES,
  });
}

/** The questions of d: concepts that all plans have. */
function nativeSpace({ concepts, municipalities }: Facts) {
  return new Space({
    concept: concepts.filter(({ plans }) => plans === municipalities.length).map(({ id }) => id),
    relations: RELATIONS,
    from: years(2000, 2019),
    to: years(2024, 2043),
    kind: KINDS,
    lang: LANGUAGES,
    headings: LANGUAGES,
  });
}

/** The questions of e: every label and synonym of the vocabulary. */
function searchSpace({ words, municipalities }: Facts) {
  return new Space({
    text: words,
    first: years(10, 49),
    municipalities: subsets(municipalities, 3),
    hasTarget: [null, true, false],
    lang: LANGUAGES,
  });
}

function years(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}

function same(name: Workload["name"], title: string, question: Question): Workload {
  return { name, title, size: null, question: () => question, reference: () => question, stored: null, form: "json" };
}

function varying(
  name: Workload["name"],
  title: string,
  operation: Operation,
  size: number,
  variables: (index: number) => Variables,
): Workload {
  const query = withVariables(operation);
  const question = (index: number) => {
    if (index < 0 || index >= size)
      throw new RangeError(`The ${size} different requests of ${name} are used up: there is no number ${index}.`);
    return { query, variables: variables(index) };
  };
  return { name, title, size, question, reference: question, stored: null, form: "json" };
}

/** The same workload with all values written into the text. */
function literal(operation: Operation, workload: Workload): Workload {
  const question = (index: number) => ({
    query: withLiterals(operation, workload.reference(index).variables as Variables),
  });
  return { ...workload, question };
}

function stored(name: Workload["name"], title: string, form: Workload["form"]): Workload {
  const file = readFileSync(join(ROOT, "gateway", "documents", "comparison.graphql"), "utf8");
  const query = file.replaceAll(/^#.*\n/gm, "");
  return { ...same(name, title, { query, variables: {} }), stored: `/q/comparison.${form}`, form };
}
