import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
} from "graphql";
import { buildPlanSchema } from "../../shared/federation/plan-subgraph";
import { registrationOf } from "../../shared/registry";
import { loadPlan } from "../../subgraphs/plans";

/** The types that plans share; every other type carries its plan's prefix. */
const SHARED = [
  ...["Accumulation", "Bound", "Citation", "Concept", "ConceptMatch", "Date", "Direction", "FiscalYear", "Indicator"],
  ...["Language", "LookAlike", "MatchRelation", "Measure", "Municipality", "Observation", "ObservationKind"],
  ...["ObservationStatus", "Plan", "Prefecture", "Program", "Query", "SourceDocument", "StructureFact", "Unit"],
];

/** What every plan's schema promises. */
export function describeSchema(slug: string): void {
  const { typePrefix } = registrationOf(slug);
  let types: TypeDefinitionNode[];
  beforeAll(async () => {
    const { sdl } = await buildPlanSchema(await loadPlan(slug));
    types = parse(sdl).definitions.filter(isType);
  });

  test("the schema has the plan, its programme and its root field", () => {
    const names = types.map(({ name }) => name.value);
    expect(names).toEqual(expect.arrayContaining([`${typePrefix}Plan`, `${typePrefix}Program`, "Plan", "Program"]));
    const query = types.find(({ name }) => name.value === "Query");
    expect(query && fieldsOf(query).map(({ name }) => name.value)).toEqual([slug]);
  });

  test("types are shared, or carry the plan's prefix", () => {
    const names = types.map(({ name }) => name.value);
    expect(names.filter((name) => !SHARED.includes(name) && !name.startsWith(typePrefix))).toEqual([]);
  });

  test("every type, field, argument and value has a description", () => {
    const named = types.flatMap((type) => [
      ...(type.name.value === "Query" ? [] : [describedAs(type.name.value, type)]),
      ...fieldsOf(type).flatMap((field) => [
        describedAs(`${type.name.value}.${field.name.value}`, field),
        ...argumentsOf(field).map((argument) =>
          describedAs(`${type.name.value}.${field.name.value}(${argument.name.value})`, argument),
        ),
      ]),
      ...(type.kind === Kind.ENUM_TYPE_DEFINITION ? (type.values ?? []) : []).map((value) =>
        describedAs(`${type.name.value}.${value.name.value}`, value),
      ),
    ]);
    expect(named.filter(({ description }) => description === "").map(({ name }) => name)).toEqual([]);
  });
}

function isType(definition: DefinitionNode): definition is TypeDefinitionNode {
  return definition.kind.endsWith("TypeDefinition");
}

function fieldsOf(type: TypeDefinitionNode): readonly (FieldDefinitionNode | InputValueDefinitionNode)[] {
  return "fields" in type ? (type.fields ?? []) : [];
}

function argumentsOf(field: FieldDefinitionNode | InputValueDefinitionNode): readonly InputValueDefinitionNode[] {
  return "arguments" in field ? (field.arguments ?? []) : [];
}

function describedAs(name: string, node: { description?: { value: string } | undefined }) {
  return { name, description: node.description?.value.trim() ?? "" };
}
