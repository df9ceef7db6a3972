import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, parse } from "graphql";

/** What the supergraph says of who answers what. */
export interface SubgraphMap {
  /** The subgraphs that answer a field; none where the supergraph does not know it. */
  answering(type: string, field: string): readonly string[];
  /** Whether a subgraph can be asked for a value of this type by its key. */
  isReachable(type: string, subgraph: string): boolean;
  /** The types that a subgraph gives for an interface or union. */
  types(abstract: string, subgraph: string): readonly string[];
}

/** Reads a supergraph's join directives. */
export function readSubgraphMap(supergraphSdl: string): SubgraphMap {
  const answering = new Map<string, readonly string[]>();
  const reachable = new Set<string>();
  const types = new Map<string, string[]>();
  const give = (abstract: string, subgraph: string, type: string) =>
    types.set(`${abstract} ${subgraph}`, [...(types.get(`${abstract} ${subgraph}`) ?? []), type]);
  for (const definition of definitionsOf(parse(supergraphSdl, { noLocation: true }))) {
    const type = definition.name.value;
    const joins = readDirectives(definition.directives, "join__type");
    for (const { graph, key, resolvable } of joins)
      if (key !== undefined && resolvable !== false) reachable.add(`${type} ${graph}`);
    for (const { graph, interface: abstract } of readDirectives(definition.directives, "join__implements"))
      if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) give(String(abstract), String(graph), type);
    for (const { graph, member } of readDirectives(definition.directives, "join__unionMember"))
      give(type, String(graph), String(member));
    const all = joins.map(({ graph }) => String(graph));
    for (const field of fieldsOf(definition)) answering.set(`${type} ${field.name.value}`, graphsOf(field) ?? all);
  }
  return {
    answering: (type, field) => answering.get(`${type} ${field}`) ?? [],
    isReachable: (type, subgraph) => reachable.has(`${type} ${subgraph}`),
    types: (abstract, subgraph) => types.get(`${abstract} ${subgraph}`) ?? [],
  };
}

const TYPES = [Kind.OBJECT_TYPE_DEFINITION, Kind.INTERFACE_TYPE_DEFINITION, Kind.UNION_TYPE_DEFINITION] as const;

type TypeDefinition = Extract<DocumentNode["definitions"][number], { kind: (typeof TYPES)[number] }>;

function definitionsOf({ definitions }: DocumentNode): TypeDefinition[] {
  const kinds: readonly string[] = TYPES;
  return definitions.filter((definition): definition is TypeDefinition => kinds.includes(definition.kind));
}

function fieldsOf(definition: TypeDefinition): readonly FieldDefinitionNode[] {
  return definition.kind === Kind.UNION_TYPE_DEFINITION ? [] : (definition.fields ?? []);
}

/** The subgraphs that a field's own directives name; null where they name none, and all of the type have it. */
function graphsOf({ directives }: FieldDefinitionNode): string[] | null {
  const joins = readDirectives(directives, "join__field");
  if (joins.length === 0) return null;
  return joins.filter(({ external }) => external !== true).map(({ graph }) => String(graph));
}

/** The arguments of every use of a directive. */
function readDirectives(directives: readonly ConstDirectiveNode[] | undefined, name: string) {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(
      ({ arguments: given = [] }): Record<string, unknown> =>
        Object.fromEntries(given.map(({ name, value }) => [name.value, "value" in value ? value.value : undefined])),
    );
}
