import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, findBreakingChanges, type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";
import { API_FILE } from "../../gateway/compose";
import { ROOT } from "../../shared/paths";
import { PLANS } from "../../shared/registry";

const api = buildSchema(readFileSync(API_FILE, "utf8"));

/** The contract with the plans' concrete types as the interfaces have them. */
function contractSchema(): GraphQLSchema {
  const text = readFileSync(join(ROOT, "gateway", "contract.graphql"), "utf8");
  const fieldsOf = (name: string) => {
    const start = text.indexOf(`interface ${name} {`);
    return text.slice(text.indexOf("{", start), text.indexOf("\n}", start) + 2);
  };
  const concrete = PLANS.flatMap(({ typePrefix }) =>
    ["Plan", "Program"].map((name) => `type ${typePrefix}${name} implements ${name} ${fieldsOf(name)}`),
  );
  return buildSchema([text, ...concrete].join("\n"));
}

test("the API keeps everything that the contract promises", () => {
  expect(findBreakingChanges(contractSchema(), api)).toEqual([]);
});

test("the contract's test finds a loss", () => {
  const poorer = buildSchema(readFileSync(API_FILE, "utf8").replace(/^ {2}eStatCode: String!$/m, "  other: String!"));
  expect(findBreakingChanges(contractSchema(), poorer).map(({ description }) => description)).toEqual([
    "FiscalYear.eStatCode was removed.",
  ]);
});

test("every type, field, argument and enum value of the API has a description", () => {
  const missing: string[] = [];
  const own = Object.values(api.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  for (const type of own) {
    if (!type.description && !["Query"].includes(type.name)) missing.push(type.name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.description) missing.push(`${type.name}.${field.name}`);
      for (const argument of field.args)
        if (!argument.description) missing.push(`${type.name}.${field.name}(${argument.name})`);
    }
  }
  expect(missing).toEqual([]);
});
