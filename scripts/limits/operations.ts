import { getIntrospectionQuery, print } from "graphql";
import { CONCEPT_QUERY } from "../../gateway/pages/concept/query";
import { planQuestions } from "../../gateway/pages/native/questions";
import { planQuery } from "../../gateway/pages/plan/query";
import { PROGRAM_QUERY } from "../../gateway/pages/program/query";
import { SEARCH_QUERY } from "../../gateway/pages/search/query";
import { START_QUERY } from "../../gateway/pages/start/query";
import { storedDocuments } from "../../gateway/stored/library";
import { PLANS } from "../../shared/registry";

/** An operation that must pass the limits with room to spare. */
export interface OwnOperation {
  name: string;
  text: string;
}

/** What the project itself publishes and asks: stored documents, what pages show and link to, what GraphiQL asks first. */
export function ownOperations(): OwnOperation[] {
  return [
    ...storedDocuments().map(({ name, syntax }) => ({ name: `/q/${name}`, text: print(syntax) })),
    { name: "start page", text: START_QUERY },
    { name: "page of a concept", text: CONCEPT_QUERY },
    { name: "page of a programme", text: PROGRAM_QUERY },
    { name: "page of a search", text: SEARCH_QUERY },
    ...PLANS.flatMap((plan) => {
      const { plan: whole, program } = planQuestions(plan);
      return [
        { name: `page of the plan ${plan.slug}`, text: planQuery(plan.slug) },
        { name: `structure of the plan ${plan.slug}`, text: whole.query },
        ...(program ? [{ name: `structure of a programme of ${plan.slug}`, text: program.query }] : []),
      ];
    }),
    { name: "GraphiQL's introspection", text: getIntrospectionQuery() },
  ];
}
