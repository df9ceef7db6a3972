import {
  type DocumentNode,
  extendSchema,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
  visit,
} from "graphql";
import { InputError } from "../../../shared/errors";
import { isSharedFragment, SHARED_FRAGMENTS, type SharedFragment } from "./shared-fragments";
import { type ShownField, shownFields } from "./shown-field";

/** A question to a plan in its own structure, with how to show the answer. */
export interface NativeQuestion {
  /** Without the directives of the pages, with the fragments it needs. */
  query: string;
  /** The root field whose object is shown. */
  root: string;
  fields: readonly ShownField[];
}

/** What a plan's pages ask of it. */
export interface PlanQuestions {
  plan: NativeQuestion;
  program: NativeQuestion | null;
}

/**
 * Reads a page.graphql: an operation `Plan`, and one `Program` where programmes have something of their own.
 * @param where The file, for messages.
 * @throws {InputError} with every field, argument, directive or fragment that is not there.
 */
export function readPlanQuestions(text: string, where: string, schema: GraphQLSchema): PlanQuestions {
  const document = withSharedFragments(parse(text));
  const errors = validate(schema, document);
  if (errors.length > 0)
    throw new InputError(
      errors.map(({ message, locations }) => ({
        where: `${where}:${locations?.[0]?.line ?? 1}`,
        found: message,
        advice: "gateway/api.graphql has the plan's fields, gateway/pages/native/directives.graphql the directives.",
      })),
    );
  const plan = questionOf("Plan", document, schema);
  if (!plan)
    throw new InputError({
      where,
      found: "There is no operation Plan.",
      advice: "Begin with query Plan($lang: Language!).",
    });
  return { plan, program: questionOf("Program", document, schema) };
}

/** The API with the directives of the pages. */
export function pageSchema(api: GraphQLSchema, directives: string): GraphQLSchema {
  return extendSchema(api, parse(directives));
}

function withSharedFragments(document: DocumentNode): DocumentNode {
  const fragments = sharedNames(document).flatMap((name) => parse(SHARED_FRAGMENTS[name]).definitions);
  return { ...document, definitions: [...document.definitions, ...fragments] };
}

function sharedNames(node: DocumentNode | OperationDefinitionNode): SharedFragment[] {
  const names = new Set<SharedFragment>();
  visit(node, { FragmentSpread: ({ name }) => void (isSharedFragment(name.value) && names.add(name.value)) });
  return [...names];
}

function questionOf(name: string, document: DocumentNode, schema: GraphQLSchema): NativeQuestion | null {
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name,
  );
  const root = operation?.selectionSet.selections.find((one) => one.kind === Kind.FIELD);
  if (!operation || !root) return null;
  const bare = visit(operation, { Directive: () => null });
  return {
    query: [print(bare), ...sharedNames(operation).map((fragment) => SHARED_FRAGMENTS[fragment])].join("\n"),
    root: root.alias?.value ?? root.name.value,
    fields: shownFields(root.selectionSet, schema),
  };
}
