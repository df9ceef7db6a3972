import type { MatchRelation } from "../../../shared/canonical/terms";
import type { ConceptTerm, Vocabulary } from "../../../shared/vocabulary/vocabulary";
import type { HarvestedProgram } from "../harvest";

/** The parts of a programme that are searched, most telling first. */
export const SEARCH_FIELDS = [
  "title",
  "concept",
  "conceptInPart",
  "indicator",
  "relatedConcept",
  "department",
  "place",
  "summary",
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** A piece of text in one language: a title, one synonym, one summary. */
export interface SearchPart {
  text: string;
  /** What the text belongs to, where it cannot stand alone: the concept of a synonym. */
  of?: string;
}

export type SearchFields = Readonly<Record<SearchField, readonly SearchPart[]>>;

/** What the index keeps of a programme: names of concepts and places are the vocabulary's, and are not kept. */
export interface SearchSource
  extends Pick<
    HarvestedProgram,
    "titleJa" | "titleEn" | "summaryJa" | "summaryEn" | "pathJa" | "pathEn" | "departmentsJa" | "departmentsEn"
  > {
  municipality: string;
  concepts: readonly { id: string; relation: MatchRelation }[];
  indicators: readonly string[];
}

/** All that a search knows of a programme. */
export interface SearchDocument {
  /** The programme's place in the order over all plans. */
  position: number;
  programId: string;
  source: SearchSource;
}

/** How a programme corresponds to a concept decides how much finding the concept says about the programme. */
const FIELD_OF: Record<MatchRelation, SearchField> = {
  EXACT: "concept",
  CLOSE: "concept",
  BROAD: "conceptInPart",
  NARROW: "conceptInPart",
  RELATED: "relatedConcept",
};

/** What the index keeps of a harvested programme. Pure. */
export function searchSource(program: HarvestedProgram, municipality: string): SearchSource {
  const { titleJa, titleEn, summaryJa, summaryEn, pathJa, pathEn, departmentsJa, departmentsEn } = program;
  return {
    ...{ titleJa, titleEn, summaryJa, summaryEn, pathJa, pathEn, departmentsJa, departmentsEn, municipality },
    concepts: program.concepts.map(({ concept, relation }) => ({ id: concept.id, relation })),
    indicators: program.indicators.flatMap(({ nameJa, nameEn, nativeName }) =>
      parts(nameJa, nameEn, nativeName).map(({ text }) => text),
    ),
  };
}

/** What is searched of a programme. Pure: same source and vocabulary, same fields. */
export function fieldsOf(source: SearchSource, vocabulary: Vocabulary): SearchFields {
  return {
    title: parts(source.titleJa, source.titleEn),
    ...conceptFields(source, vocabulary),
    indicator: source.indicators.map((text) => ({ text })),
    department: parts(...source.departmentsJa, ...source.departmentsEn),
    place: parts(...placesOf(source.municipality, vocabulary), ...source.pathJa, ...source.pathEn),
    summary: parts(source.summaryJa, source.summaryEn),
  };
}

function conceptFields({ concepts }: SearchSource, vocabulary: Vocabulary) {
  const fields: Record<"concept" | "conceptInPart" | "relatedConcept", SearchPart[]> = {
    concept: [],
    conceptInPart: [],
    relatedConcept: [],
  };
  const wider = new Set<ConceptTerm>();
  for (const { id, relation } of concepts) {
    const term = vocabulary.concepts.get(id);
    if (!term) continue;
    fields[FIELD_OF[relation] as keyof typeof fields].push(...namesOf(term));
    if (relation !== "RELATED") for (const one of ancestorsOf(term, vocabulary)) wider.add(one);
  }
  fields.relatedConcept.push(...[...wider].flatMap(namesOf));
  return fields;
}

/** A concept's labels, and its synonyms with the label of their language. */
function namesOf({ label, synonyms }: ConceptTerm): SearchPart[] {
  const others = synonyms.filter((synonym) => synonym !== label.ja && synonym !== label.en);
  return [
    ...parts(label.ja, label.en),
    ...others.map((text) => ({ text, of: isWrittenInLatin(text) ? label.en : label.ja })),
  ];
}

function isWrittenInLatin(text: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

function ancestorsOf({ broader }: ConceptTerm, vocabulary: Vocabulary): ConceptTerm[] {
  const parent = broader === null ? undefined : vocabulary.concepts.get(broader);
  return parent ? [parent, ...ancestorsOf(parent, vocabulary)] : [];
}

function placesOf(code: string, { municipalities }: Vocabulary): string[] {
  const municipality = municipalities.get(code);
  if (!municipality) return [];
  const { name, prefecture } = municipality;
  return [name.ja, name.en, prefecture.name.ja, prefecture.name.en];
}

function parts(...texts: string[]): SearchPart[] {
  return [...new Set(texts)].filter((text) => text !== "").map((text) => ({ text }));
}
