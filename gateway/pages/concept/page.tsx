import { PLANS } from "../../../shared/registry";
import { RefusedError } from "../ask";
import { Breadcrumb } from "../components/breadcrumb";
import { PATHS } from "../links";
import { NoSuchPageError, type PageMaker } from "../page";
import { PHRASES } from "../phrases";
import { programRecords } from "../program-records";
import { queryWithDefaults } from "../query-text";
import { byCity } from "./city-programs";
import { ConceptBody } from "./concept-body";
import { CONCEPT_QUERY, type Concept, type ConceptAnswer, conceptAnswer } from "./query";

/** `/<language>/concepts/<id>`: one kind of programme across cities. */
export const conceptPage: PageMaker = async ({ language, parameter: id, ask }) => {
  const { data } = await ask(CONCEPT_QUERY, conceptAnswer, { id, lang: language }).catch((error: unknown) => {
    throw error instanceof RefusedError ? new NoSuchPageError(PHRASES.noConcept(id)) : error;
  });
  const { concept, municipalities } = data;
  if (!concept) throw new NoSuchPageError(PHRASES.noConcept(id));
  const records = await programRecords(ask, { concepts: [id] }, language);
  return {
    title: concept.label,
    isEmbeddable: true,
    old: plansOutOfDate(data),
    body: (
      <>
        <Breadcrumb crumbs={broaderOf(concept).map(({ id, label }) => ({ label, to: PATHS.concept(id) }))} />
        <ConceptBody
          concept={concept}
          cities={byCity(records, municipalities, conceptIds(concept))}
          documents={records.map(({ document }) => document)}
          query={queryWithDefaults(CONCEPT_QUERY, { id, lang: language })}
        />
      </>
    ),
  };
};

/** The concept's own id and those of all concepts below it. */
function conceptIds(concept: { id: string; narrower?: readonly { id: string }[] }): Set<string> {
  return new Set([concept.id, ...(concept.narrower ?? []).flatMap((child) => [...conceptIds(child)])]);
}

/** The concepts above, widest first. */
function broaderOf({ broader }: Concept) {
  return [broader?.broader?.broader, broader?.broader, broader].filter((one) => one !== null && one !== undefined);
}

/** Plans that did not answer the last harvest, so that older facts of theirs are shown. */
function plansOutOfDate({ dataset: { harvests } }: ConceptAnswer): string[] {
  const codes = new Set(harvests.filter(({ available }) => !available).map(({ municipality }) => municipality.code));
  return PLANS.filter(({ municipality }) => codes.has(municipality.code)).map(({ slug }) => slug);
}
