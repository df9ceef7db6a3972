// Compares one concept across cities in GraphQL, typed: node dist/scripts/recipes/recipe.js [address] [concept]
import type { CompareQuery, CompareQueryVariables } from "./recipe.generated";

const QUERY = /* GraphQL */ `
  query Compare($concept: ID!) {
    concept(id: $concept) {
      comparison {
        groups {
          measure { id }
          unit { code }
          comparability
          caveats { code message(lang: EN) }
          series {
            municipality { name(lang: EN) }
            observations { kind fiscalYear { year } value status }
          }
        }
      }
    }
  }
`;

async function compare(address: string, variables: CompareQueryVariables): Promise<CompareQuery> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: QUERY, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: CompareQuery; errors?: { message: string }[] };
  if (!data) throw new Error(errors?.map(({ message }) => message).join("\n") ?? `Status ${response.status}`);
  return data;
}

async function main([address = "http://127.0.0.1:4000", concept = "home-based-services"]: string[]): Promise<void> {
  const data = await compare(address, { concept });
  for (const { measure, unit, comparability, series } of data.concept?.comparison.groups ?? []) {
    console.log(`${measure.id}/${unit.code}\t${comparability}`);
    if (comparability === "NOT_COMPARABLE") continue; // caveats say why
    for (const { municipality, observations } of series)
      for (const { kind, fiscalYear, value, status } of observations)
        if (kind === "ACTUAL" && value !== null)
          console.log(`\t${municipality.name}\t${fiscalYear.year}\t${value}\t${status}`);
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
