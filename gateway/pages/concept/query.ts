import { z } from "zod";
import { MATCH_RELATIONS } from "../../../shared/canonical/terms";
import { MUNICIPALITY, municipality, named, OBSERVATION, observation } from "../schemas";
import { COMPARABILITIES } from "../terms";

/** All that a concept's page shows but its programmes; it comes from the comparison alone. */
export const CONCEPT_QUERY = `query ConceptPage($id: ID!, $lang: Language!) {
  concept(id: $id) {
    id label(lang: $lang) labelJa: label labelEn: label(lang: EN)
    definition(lang: $lang) synonyms
    broader { id label(lang: $lang) broader { id label(lang: $lang) broader { id label(lang: $lang) } } }
    narrower { id label(lang: $lang) narrower { id narrower { id narrower { id } } } }
    notToBeConfusedWith { label(lang: $lang) reason(lang: $lang) }
    comparison {
      citation(lang: $lang)
      groups {
        measure { id label(lang: $lang) definition(lang: $lang) }
        unit { code label(lang: $lang) }
        comparability
        caveats { code decisive message(lang: $lang) }
        series {
          indicatorId indicatorName(lang: $lang) nativeName
          municipality { ${MUNICIPALITY} }
          relation
          observations { ${OBSERVATION} }
        }
      }
      withoutFigures { ${MUNICIPALITY} }
      notInPlan { ${MUNICIPALITY} }
    }
  }
  municipalities { ${MUNICIPALITY} }
  dataset { harvests { available municipality { code } } }
}`;

const series = z.object({
  indicatorId: z.string(),
  indicatorName: z.string(),
  nativeName: z.string(),
  municipality,
  relation: z.enum(MATCH_RELATIONS),
  observations: z.array(observation),
});

const group = z.object({
  measure: z.object({ id: z.string(), label: z.string(), definition: z.string() }),
  unit: z.object({ code: z.string(), label: z.string() }),
  comparability: z.enum(COMPARABILITIES),
  caveats: z.array(z.object({ code: z.string(), decisive: z.boolean(), message: z.string() })),
  series: z.array(series),
});

const comparison = z.object({
  citation: z.string(),
  groups: z.array(group),
  withoutFigures: z.array(municipality),
  notInPlan: z.array(municipality),
});

/** Concepts as deep as the vocabulary goes. */
const broader = named.extend({
  broader: named.extend({ broader: named.nullable() }).nullable(),
});
const leaf = z.object({ id: z.string() });
const narrower = named.extend({
  narrower: z.array(leaf.extend({ narrower: z.array(leaf.extend({ narrower: z.array(leaf) })) })),
});

const concept = named.extend({
  labelJa: z.string(),
  labelEn: z.string(),
  definition: z.string(),
  synonyms: z.array(z.string()),
  broader: broader.nullable(),
  narrower: z.array(narrower),
  notToBeConfusedWith: z.array(z.object({ label: z.string(), reason: z.string() })),
  comparison,
});

export const conceptAnswer = z.object({
  concept: concept.nullable(),
  municipalities: z.array(municipality),
  dataset: z.object({
    harvests: z.array(z.object({ available: z.boolean(), municipality: z.object({ code: z.string() }) })),
  }),
});

export type ConceptAnswer = z.output<typeof conceptAnswer>;
export type Concept = z.output<typeof concept>;
export type Comparison = z.output<typeof comparison>;
export type Group = z.output<typeof group>;
export type Series = z.output<typeof series>;
