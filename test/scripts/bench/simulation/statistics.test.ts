import { Generator } from "../../../../scripts/bench/simulation/generate";
import { madeUpRegistry } from "../../../../scripts/bench/simulation/registry";
import { learnStatistics } from "../../../../scripts/bench/simulation/statistics";
import type {
  CanonicalPlan,
  IndicatorRecord,
  ObservationRecord,
  ProgramRecord,
} from "../../../../shared/canonical/records";
import { PLANS } from "../../../../shared/registry";
import { vocabulary } from "../../../../shared/vocabulary/vocabulary";
import { readPlanFacts } from "../../../helpers/seeded-plan";

/** Enough plans for shares to settle. */
const PLANS_MADE = 400;

let real: CanonicalPlan[];
let made: CanonicalPlan[];

beforeAll(async () => {
  real = (await Promise.all(PLANS.map(({ slug }) => readPlanFacts(slug)))).map(({ canonical }) => canonical);
  const generator = new Generator(learnStatistics(real), { scale: { programs: 1.022, figures: 3.15 }, seed: 1 });
  made = madeUpRegistry(1_741)
    .slice(0, PLANS_MADE)
    .map((plan) => generator.plan(plan));
}, 60_000);

const programs = (plans: readonly CanonicalPlan[]) => plans.flatMap((plan) => plan.programs);
const indicators = (plans: readonly CanonicalPlan[]) => programs(plans).flatMap((program) => program.indicators);
const figures = (plans: readonly CanonicalPlan[]) => indicators(plans).flatMap((indicator) => indicator.observations);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The share of each value among some elements. */
function shares<Element>(elements: readonly Element[], attribute: (element: Element) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const element of elements)
    found.set(attribute(element), (found.get(attribute(element)) ?? 0) + 1 / elements.length);
  return found;
}

test("as many programmes and figures per plan as the whole country would have 100,000 and 1,000,000 of", () => {
  expect((programs(made).length / PLANS_MADE) * 1_741).toBeGreaterThan(94_000);
  expect((programs(made).length / PLANS_MADE) * 1_741).toBeLessThan(106_000);
  expect((figures(made).length / PLANS_MADE) * 1_741).toBeGreaterThan(940_000);
  expect((figures(made).length / PLANS_MADE) * 1_741).toBeLessThan(1_060_000);
});

const OF_PROGRAMS: Record<string, (program: ProgramRecord) => string> = {
  "series per programme": (program) => String(program.indicators.length),
  "concepts per programme": (program) => String(program.concepts.length),
  "departments per programme": (program) => String(program.departments.length),
  "headings above a programme": (program) => String(program.path.length),
  "numbered programmes": (program) => String(program.localNumber !== null),
  "first concepts": (program) => program.concepts[0]?.concept ?? "",
  "relations to the first concept": (program) => program.concepts[0]?.relation ?? "",
};

const OF_INDICATORS: Record<string, (indicator: IndicatorRecord) => string> = {
  measures: ({ measure }) => measure,
  units: ({ unit }) => unit,
  accumulations: ({ accumulation }) => accumulation,
  "accumulations that were inferred": ({ accumulationReason }) => String(accumulationReason !== null),
  directions: ({ direction }) => String(direction),
};

const OF_FIGURES: Record<string, (figure: ObservationRecord) => string> = {
  kinds: ({ kind }) => kind,
  statuses: ({ status }) => status,
  bounds: ({ bound }) => bound,
  "figures without a value": ({ value }) => String(value === null),
  "figures with a note": ({ note }) => String(note !== null),
  "figures until a day": ({ asOf }) => asOf?.slice(5) ?? "",
};

/** The most by which a share of the whole may differ: five in a hundred. */
const NEAR = 0.05;

function expectAlike(expected: Map<string, number>, found: Map<string, number>): void {
  expect([...found.keys()].filter((value) => !expected.has(value))).toEqual([]);
  const differences = [...expected].map(([value, share]) => ({ value, by: Math.abs((found.get(value) ?? 0) - share) }));
  expect(differences.filter(({ by }) => by > NEAR)).toEqual([]);
}

test.each(Object.entries(OF_PROGRAMS))("%s keep their shares", (_, attribute) =>
  expectAlike(shares(programs(real), attribute), shares(programs(made), attribute)),
);

test.each(Object.entries(OF_INDICATORS))("%s keep their shares", (_, attribute) =>
  expectAlike(shares(indicators(real), attribute), shares(indicators(made), attribute)),
);

test.each(Object.entries(OF_FIGURES))("%s keep their shares", (_, attribute) =>
  expectAlike(shares(figures(real), attribute), shares(figures(made), attribute)),
);

test.each([
  ["Japanese titles", (program: ProgramRecord) => program.title.ja.length],
  ["English titles", (program: ProgramRecord) => program.title.en.length],
  ["Japanese summaries", (program: ProgramRecord) => program.summary.ja.length],
  ["English summaries", (program: ProgramRecord) => program.summary.en.length],
])("%s are about as long", (_, lengthOf) => {
  const ratio = mean(programs(made).map(lengthOf)) / mean(programs(real).map(lengthOf));
  expect(ratio).toBeGreaterThan(0.95);
  expect(ratio).toBeLessThan(1.2);
});

test("a series has 3.15 times as many figures, one of a kind and year", () => {
  const ratio =
    mean(indicators(made).map((one) => one.observations.length)) /
    mean(indicators(real).map((one) => one.observations.length));
  expect(ratio).toBeGreaterThan(3);
  expect(ratio).toBeLessThan(3.3);
  for (const { id, observations } of indicators(made)) {
    const keys = observations.map(({ fiscalYear, kind }) => `${fiscalYear.year} ${kind}`);
    expect([id, new Set(keys).size]).toEqual([id, keys.length]);
  }
});

test("what is named is of the vocabulary, and ids are unique", () => {
  const { concepts, measures, units } = vocabulary();
  expect(
    programs(made)
      .flatMap((one) => one.concepts)
      .every(({ concept }) => concepts.has(concept)),
  ).toBe(true);
  expect(indicators(made).every(({ measure, unit }) => measures.has(measure) && units.has(unit))).toBe(true);
  const ids = [...programs(made), ...indicators(made)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
