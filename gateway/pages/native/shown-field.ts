import { type FieldNode, type GraphQLSchema, getDirectiveValues, Kind, type SelectionSetNode } from "graphql";
import type { Text } from "../../../shared/canonical/text";
import { isSharedFragment, type SharedFragment } from "./shared-fragments";

/** A field that a plan's page shows, and how. */
export interface ShownField {
  /** Name in the answer. */
  key: string;
  /** Its name on the page, if it has one. */
  label: Text | null;
  isHeading: boolean;
  isTable: boolean;
  isColumns: boolean;
  /** True where it says on which lines its object stands. */
  isLine: boolean;
  /** Words for its values; null where they stand for themselves. */
  words: ReadonlyMap<string, Text> | null;
  /** What is asked of its object where that is one of the shared fragments. */
  shared: SharedFragment | null;
  /** What else is asked of its object. */
  fields: readonly ShownField[];
}

/** The fields of a selection in its order, fragments on types resolved. */
export function shownFields(selection: SelectionSetNode | undefined, schema: GraphQLSchema): ShownField[] {
  return (selection?.selections ?? []).flatMap((node): ShownField[] => {
    if (node.kind === Kind.INLINE_FRAGMENT) return shownFields(node.selectionSet, schema);
    return node.kind === Kind.FIELD ? [shownField(node, schema)] : [];
  });
}

function shownField(node: FieldNode, schema: GraphQLSchema): ShownField {
  const show = told<{ ja: string; en: string }>("show", node, schema);
  const words = told<{ of: { value: string; ja: string; en: string }[] }>("words", node, schema);
  return {
    key: node.alias?.value ?? node.name.value,
    label: show ? { ja: show.ja, en: show.en } : null,
    isHeading: told("heading", node, schema) !== undefined,
    isTable: told("table", node, schema) !== undefined,
    isColumns: told("columns", node, schema) !== undefined,
    isLine: !show && (node.name.value === "line" || node.name.value === "lines"),
    words: words ? new Map(words.of.map(({ value, ja, en }) => [value, { ja, en }])) : null,
    shared: sharedFragment(node.selectionSet),
    fields: shownFields(node.selectionSet, schema),
  };
}

function told<Values>(name: string, node: FieldNode, schema: GraphQLSchema): Values | undefined {
  const directive = schema.getDirective(name);
  return directive ? (getDirectiveValues(directive, node) as Values | undefined) : undefined;
}

function sharedFragment(selection: SelectionSetNode | undefined): SharedFragment | null {
  for (const node of selection?.selections ?? [])
    if (node.kind === Kind.FRAGMENT_SPREAD && isSharedFragment(node.name.value)) return node.name.value;
  return null;
}
