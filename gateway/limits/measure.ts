import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  type ValidationRule,
  validate,
} from "graphql";

/** What is counted in a document before anything else is done with it. */
export interface Measures {
  /** Fields below each other, the root field being 1. */
  depth: number;
  aliases: number;
  rootFields: number;
  directives: number;
}

type Counted = keyof Measures;

/**
 * Counts in the largest operation of a document, with its fragments as often as they are spread.
 * Takes time in proportion to the document, whatever its fragments do, and needs no valid document.
 */
export function measure(schema: GraphQLSchema, document: DocumentNode): Measures {
  const found: Measures = { depth: 0, aliases: 0, rootFields: 0, directives: 0 };
  const count = (what: Counted) => ({
    n: Number.POSITIVE_INFINITY,
    onAccept: [(_context: unknown, { n }: { n: number }) => record(found, what, n)],
  });
  const rules = [
    maxDepthRule({ ...count("depth"), flattenFragments: true, ignoreIntrospection: false }),
    maxAliasesRule({ ...count("aliases"), allowList: [] }),
    maxDirectivesRule(count("directives")),
    rootFieldsRule((n) => record(found, "rootFields", n)),
  ];
  validate(schema, document, rules as unknown as ValidationRule[]);
  return found;
}

function record(found: Measures, what: Counted, n: number): void {
  found[what] = Math.max(found[what], n);
}

/** Counts the fields at the root, through fragments. */
function rootFieldsRule(told: (n: number) => void): ValidationRule {
  return (context) => ({
    OperationDefinition: ({ selectionSet }) => told(fieldsOf(selectionSet, (name) => context.getFragment(name))),
  });
}

type FragmentOf = (name: string) => FragmentDefinitionNode | null | undefined;

function fieldsOf(set: SelectionSetNode, fragmentOf: FragmentOf, known = new Map<string, number>()): number {
  let fields = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) fields += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT) fields += fieldsOf(selection.selectionSet, fragmentOf, known);
    else {
      const name = selection.name.value;
      if (!known.has(name)) {
        known.set(name, 0);
        const fragment = fragmentOf(name);
        if (fragment) known.set(name, fieldsOf(fragment.selectionSet, fragmentOf, known));
      }
      fields += known.get(name) as number;
    }
  }
  return fields;
}
