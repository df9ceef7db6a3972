import type { CanonicalPlan } from "../../shared/canonical/records";
import type { OpenSubgraph } from "../../shared/federation/plan-subgraph";
import { countStatements } from "../../shared/federation/store";
import { registrationOf } from "../../shared/registry";
import { type HarvestedPlan, harvestPlan } from "../../subgraphs/comparison/harvest";
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

  const ask = async (query: string, variables?: Record<string, unknown>) => {
    const { edition: _edition, ...answer } = await subgraph.execute({ query, variables });
    return plain(answer);
  };

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
    expect(harvestedFacts(result.plan)).toEqual(canonicalFacts(canonical));
  });
}

/** Programmes, indicators and observations as rows, from the harvest. */
function harvestedFacts({ programs }: HarvestedPlan): unknown[] {
  return programs.flatMap(({ indicators, ...program }) => [
    [program.id, program.localNumber, program.titleJa, program.titleEn, program.summaryJa, program.summaryEn],
    [program.pathJa, program.pathEn, program.departmentsJa, program.departmentsEn, program.citation.lines],
    ...program.concepts.map(({ concept, relation, noteJa, noteEn }) => [concept.id, relation, noteJa, noteEn]),
    ...indicators.flatMap((series) => [
      [series.id, series.nameJa, series.nameEn, series.nativeName, series.measure.id, series.unit.code],
      [series.comparedUnder, series.accumulation, series.accumulationInferred, series.direction, series.citation.lines],
      ...series.observations.map(({ fiscalYear: { year }, noteJa, noteEn, ...figure }) => ({
        ...figure,
        year,
        note: noteJa === null ? null : { ja: noteJa, en: noteEn },
      })),
    ]),
  ]);
}

/** The same rows from the canonical records; a subgraph answers by year, actuals before targets. */
function canonicalFacts({ programs }: CanonicalPlan): unknown[] {
  return programs.flatMap(({ indicators, title, summary, path, departments, ...program }) => [
    [program.id, program.localNumber, title.ja, title.en, summary.ja, summary.en],
    [
      path.map(({ ja }) => ja),
      path.map(({ en }) => en),
      departments.map(({ ja }) => ja),
      departments.map(({ en }) => en),
      program.lines,
    ],
    ...program.concepts.map(({ concept, relation, note }) => [concept, relation, note?.ja ?? null, note?.en ?? null]),
    ...indicators.flatMap((series) => [
      [series.id, series.name.ja, series.name.en, series.nativeName, series.measure, series.unit],
      [series.concepts, series.accumulation, series.accumulationReason !== null, series.direction, series.lines],
      ...[...series.observations]
        .sort((a, b) => a.fiscalYear.compare(b.fiscalYear) || a.kind.localeCompare(b.kind) || a.line - b.line)
        .map(({ fiscalYear: { year }, ...figure }) => ({ ...figure, year })),
    ]),
  ]);
}

/** An answer without the prototypes that graphql-js gives its objects. */
function plain(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer));
}
