import { execute, type GraphQLSchema, parse } from "graphql";
import {
  Arg,
  buildSchema,
  Ctx,
  createResolversMap,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { directResolvers, directTypeResolver } from "../../../shared/federation/direct-resolvers";

@InterfaceType({ resolveType: (value: object) => value.constructor.name })
abstract class Named {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name(@Arg("lang", () => String, { defaultValue: "JA", nullable: true }) lang: string): string {
    return `${this.id} ${lang}`;
  }
}

@InputType()
class Bounds {
  @Field(() => Int)
  least!: number;
}

@ObjectType({ implements: Named })
class Plan extends Named {
  constructor(id: string) {
    super();
    this.id = id;
  }

  @Field(() => String)
  get shout(): string {
    return this.id.toUpperCase();
  }

  @Field(() => String, { name: "renamed" })
  inner(@Ctx("user") user: string, @Arg("first", () => Int, { nullable: true }) first?: number): string {
    return `${user} ${first}`;
  }

  @Field(() => String)
  async bounded(@Arg("bounds", () => Bounds) bounds: Bounds): Promise<string> {
    return `${bounds instanceof Bounds} ${bounds.least}`;
  }
}

@InterfaceType("Named", { autoRegisterImplementations: false, resolveType: () => "Other of another schema" })
abstract class OtherNamed {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ implements: OtherNamed })
class Other extends OtherNamed {}

@Resolver(() => Plan)
class PlanResolver {
  @Query(() => Named)
  plan(): Named {
    return new Plan("kashiwa");
  }

  @Query(() => Plan)
  plain(): object {
    return { id: "plain" };
  }

  @FieldResolver(() => String)
  outside(@Root() plan: Plan): string {
    return `outside ${plan.id}`;
  }
}

let schema: GraphQLSchema;
let resolvers: Record<string, Record<string, (...args: unknown[]) => unknown>>;

beforeAll(async () => {
  schema = await buildSchema({ resolvers: [PlanResolver], orphanedTypes: [Plan], validate: false });
  resolvers = createResolversMap(schema) as never;
});

type Resolve = (...given: unknown[]) => unknown;

const resolve = (field: string, args: object = {}, source: object = new Plan("kashiwa")) => {
  const direct = directResolvers(resolvers.Plan ?? {}) as Record<string, Resolve | undefined>;
  return direct[field]?.(source, args, { user: "u" }, {});
};

test.each([
  ["a property", "id", {}, "kashiwa"],
  ["a method of an interface with an argument", "name", { lang: "EN" }, "kashiwa EN"],
  ["a getter", "shout", {}, "KASHIWA"],
  ["a method of another name, with context and an argument that is not given", "renamed", {}, "u undefined"],
  ["and with one that is", "renamed", { first: 3 }, "u 3"],
])("%s is there at once", (_, field, args, expected) => {
  expect(resolve(field, args)).toBe(expected);
});

test("type-graphql itself waits for every argument, which is why", async () => {
  const own = resolvers.Plan?.name?.(new Plan("kashiwa"), { lang: "EN" }, {}, {});
  expect(own).toBeInstanceOf(Promise);
  expect(await own).toBe("kashiwa EN");
});

test("what type-graphql alone can answer it still answers", async () => {
  expect(await resolve("bounded", { bounds: { least: 2 } })).toBe("true 2");
  expect(await resolve("outside")).toBe("outside kashiwa");
  expect(await resolve("name", { lang: "EN" }, { id: "plain" })).toBe("plain EN");
});

test("an interface tells its type at once; of two with one name, that of the schema's own types", () => {
  const typeOf = (types: unknown[]) =>
    (directTypeResolver("Named", types) as { __resolveType: (value: object) => string }).__resolveType(new Plan("a"));
  expect(typeOf([Plan])).toBe("Plan");
  expect(typeOf([Other])).toBe("Other of another schema");
  expect(directTypeResolver("Named", [])).toEqual({});
  expect(directTypeResolver("Nothing", [Plan])).toEqual({});
});

test("a schema answers through them as before", async () => {
  const document = parse(
    '{ plan { __typename id name(lang: "EN") ... on Plan { shout renamed outside } } plain { id shout } }',
  );
  const before = await execute({ schema, document, contextValue: { user: "u" } });
  const type = schema.getType("Plan") as unknown as { getFields(): Record<string, { resolve?: unknown }> };
  for (const [field, own] of Object.entries(directResolvers(resolvers.Plan as never)))
    (type.getFields()[field] as { resolve?: unknown }).resolve = own;
  expect(await execute({ schema, document, contextValue: { user: "u" } })).toEqual(before);
  expect(before).toEqual({
    data: {
      plan: {
        __typename: "Plan",
        id: "kashiwa",
        name: "kashiwa EN",
        shout: "KASHIWA",
        renamed: "u undefined",
        outside: "outside kashiwa",
      },
      plain: { id: "plain", shout: "PLAIN" },
    },
  });
});
