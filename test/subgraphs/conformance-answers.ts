import type { CanonicalPlan } from "../../shared/canonical/records";
import type { OpenSubgraph } from "../../shared/federation/plan-subgraph";
import { countStatements } from "../../shared/federation/store";
import { registrationOf } from "../../shared/registry";
import { harvestPlan } from "../../subgraphs/comparison/harvest";
import { openSeededPlan, readPlanFacts } from "../helpers/seeded-plan";

/** Plan, programmes, indicators, observations: one statement each. */
const HARVEST_STATEMENTS = 4;

/** What every plan's subgraph answers. */
export function describeAnswers(slug: string): void {
  const { typePrefix } = registrationOf(slug);
  let subgraph: OpenSubgraph;
  let canonical: CanonicalPlan;
  beforeAll(async () => {
    subgraph = await openSeededPlan(slug);
    canonical = (await readPlanFacts(slug)).canonical;
  });
  afterAll(() => subgraph?.close());

  const ask = async (query: string, variables?: Record<string, unknown>) =>
    plain(await subgraph.execute({ query, variables }));

  test("references are answered: a known one with its entity, an unknown one with null", async () => {
    const [first] = canonical.programs;
    const representations = [
      { __typename: `${typePrefix}Program`, id: first?.id },
      { __typename: `${typePrefix}Program`, id: `${slug}:no-such-programme` },
      { __typename: `${typePrefix}Plan`, id: slug },
      { __typename: `${typePrefix}Plan`, id: "no-such-plan" },
    ];
    const query = `query References($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on ${typePrefix}Program { programId: id title }
        ... on ${typePrefix}Plan { planId: id title }
      }
    }`;
    expect(await ask(query, { representations })).toEqual({
      data: {
        _entities: [
          { programId: first?.id, title: first?.title.ja },
          null,
          { planId: slug, title: canonical.plan.title.ja },
          null,
        ],
      },
    });
  });

  test("the root field leads to the plan's own types", async () => {
    const answer = await ask(`{ ${slug} { __typename programs { __typename id } } }`);
    expect(answer).toEqual({
      data: {
        [slug]: {
          __typename: `${typePrefix}Plan`,
          programs: canonical.programs.map(({ id }) => ({ __typename: `${typePrefix}Program`, id })),
        },
      },
    });
  });

  test("the harvest takes every canonical fact, with a fixed number of statements", async () => {
    const { result, count } = await countStatements(() => harvestPlan(subgraph, () => new Date(0)));
    expect(count).toBe(HARVEST_STATEMENTS);
    expect(result).toMatchObject({ slug, harvestedAt: "1970-01-01T00:00:00.000Z" });
    expect(
      result.plan.programs.map(({ id, titleEn, summaryEn, pathEn, concepts, citation, indicators }) => ({
        ...{ id, titleEn, summaryEn, pathEn, lines: citation.lines },
        concepts: concepts.map(({ concept, relation, noteEn }) => ({ concept: concept.id, relation, noteEn })),
        indicators: indicators.map((indicator) => ({
          ...{
            id: indicator.id,
            measure: indicator.measure.id,
            unit: indicator.unit.code,
            comparedUnder: indicator.comparedUnder,
          },
          figures: indicator.observations.map(({ fiscalYear, kind, raw, value, status, asOf, line }) => [
            ...[fiscalYear.year, kind, raw, value, status, asOf, line],
          ]),
        })),
      })),
    ).toEqual(
      canonical.programs.map(({ id, title, summary, path, concepts, lines, indicators }) => ({
        ...{ id, titleEn: title.en, summaryEn: summary.en, pathEn: path.map(({ en }) => en), lines },
        concepts: concepts.map(({ concept, relation, note }) => ({ concept, relation, noteEn: note?.en ?? null })),
        indicators: indicators.map((indicator) => ({
          ...{ id: indicator.id, measure: indicator.measure, unit: indicator.unit, comparedUnder: indicator.concepts },
          figures: [...indicator.observations]
            .sort((a, b) => a.fiscalYear.year - b.fiscalYear.year || a.kind.localeCompare(b.kind) || a.line - b.line)
            .map(({ fiscalYear, kind, raw, value, status, asOf, line }) => [
              ...[fiscalYear.year, kind, raw, value, status, asOf, line],
            ]),
        })),
      })),
    );
  });
}

/** An answer without the prototypes that graphql-js gives its objects. */
function plain(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer));
}
