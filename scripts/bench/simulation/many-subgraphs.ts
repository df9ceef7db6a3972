import { readFileSync } from "node:fs";
import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { type DocumentNode, Kind, parse, visit } from "graphql";
import { subgraphSdlFile } from "../../../gateway/compose";
import { localExecutor, type SubgraphExecutor } from "../../../shared/federation/execute";
import { COMPARISON, PLANS } from "../../../shared/registry";

/** The plan whose subgraph is multiplied under other names. */
const MODEL = { slug: "kashiwa", typePrefix: "Kashiwa" };

/** A made-up plan subgraph: city07, City07Program. */
export interface Copy {
  slug: string;
  typePrefix: string;
}

export function copies(count: number): Copy[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, "0");
    return { slug: `city${number}`, typePrefix: `City${number}` };
  });
}

/** The model's schema with its own types and its root field under other names. */
function planSdl({ slug, typePrefix }: Copy): DocumentNode {
  return visit(parse(readFileSync(subgraphSdlFile(MODEL.slug), "utf8")), {
    Name: (node) => ({
      ...node,
      value: node.value.replace(new RegExp(`^${MODEL.typePrefix}`), typePrefix).replace(/^kashiwa$/, slug),
    }),
  });
}

/** The comparison's schema with references to these plans in the place of the real ones. */
function comparisonSdl(plans: readonly Copy[]): DocumentNode {
  const real = new Set(PLANS.flatMap(({ typePrefix }) => [`${typePrefix}Plan`, `${typePrefix}Program`]));
  const without = visit(parse(readFileSync(subgraphSdlFile(COMPARISON.slug), "utf8")), {
    ObjectTypeDefinition: (node) => (real.has(node.name.value) ? null : undefined),
  });
  const references = plans.flatMap(({ typePrefix }) =>
    ["Plan", "Program"].map(
      (kind) => `type ${typePrefix}${kind} implements ${kind} @key(fields: "id", resolvable: false) { id: ID! }`,
    ),
  );
  return { kind: Kind.DOCUMENT, definitions: [...without.definitions, ...parse(references.join("\n")).definitions] };
}

/** The schemas of all subgraphs by name, and what they compose to. @throws when they do not compose. */
export function composeCopies(plans: readonly Copy[]): { supergraphSdl: string; comparison: DocumentNode } {
  const comparison = comparisonSdl(plans);
  const services = [
    ...plans.map((plan) => ({ name: plan.slug, typeDefs: planSdl(plan) })),
    { name: COMPARISON.slug, typeDefs: comparison },
  ];
  const { supergraphSdl, errors } = composeServices(services.map((service) => ({ ...service, url: "http://none" })));
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return { supergraphSdl, comparison };
}

/** A comparison that knows of one concept and the programmes that belong to it, so many of each plan. */
export function referringExecutor(comparison: DocumentNode, plans: readonly Copy[], each: number): SubgraphExecutor {
  const programs = plans.flatMap(({ slug, typePrefix }) =>
    Array.from({ length: each }, (_, index) => ({ __typename: `${typePrefix}Program`, id: `${slug}:${index + 1}` })),
  );
  const schema = buildSubgraphSchema([
    {
      typeDefs: comparison,
      resolvers: { Query: { concept: (_: unknown, { id }: { id: string }) => ({ id, programs }) } } as never,
    },
  ]);
  return localExecutor({ name: COMPARISON.slug, schema, context: () => ({}), edition: () => "made up" });
}

/** The model's own subgraph, asked and answering under another name. */
export function copyExecutor(model: SubgraphExecutor, { slug, typePrefix }: Copy): SubgraphExecutor {
  const [ownTypes, ownIds] = [new RegExp(`\\b${typePrefix}`, "g"), new RegExp(`^${slug}(?=:|$)`)];
  return {
    name: slug,
    edition: () => model.edition(),
    execute: async ({ query, variables, operationName }) => {
      const answer = await model.execute({
        query: query.replace(ownTypes, MODEL.typePrefix).replace(new RegExp(`\\b${slug}\\b`, "g"), MODEL.slug),
        variables: renamed(variables, (text) =>
          text.replace(ownTypes, MODEL.typePrefix).replace(ownIds, MODEL.slug),
        ) as Record<string, unknown>,
        operationName,
      });
      const data = renamed(answer.data, (text) =>
        text.replace(/^Kashiwa(?=Plan$|Program$)/, typePrefix).replace(/^kashiwa(?=:|$)/, slug),
      );
      return { ...answer, data } as typeof answer;
    },
  };
}

/** A value with every text in it renamed, names of fields included. */
function renamed(value: unknown, rename: (text: string) => string): unknown {
  if (typeof value === "string") return rename(value);
  if (Array.isArray(value)) return value.map((element) => renamed(element, rename));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [rename(key), renamed(member, rename)]));
}
