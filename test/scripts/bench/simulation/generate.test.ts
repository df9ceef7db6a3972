import { readdirSync } from "node:fs";
import { Generator } from "../../../../scripts/bench/simulation/generate";
import { Random } from "../../../../scripts/bench/simulation/random";
import { madeUpRegistry } from "../../../../scripts/bench/simulation/registry";
import { learnStatistics } from "../../../../scripts/bench/simulation/statistics";
import { learnWords, WordChain } from "../../../../scripts/bench/simulation/word-chain";
import { FiscalYear } from "../../../../shared/canonical/fiscal-year";
import type { CanonicalPlan } from "../../../../shared/canonical/records";
import { SEEDS } from "../../../../shared/paths";
import { PLANS } from "../../../../shared/registry";
import { smallPlan } from "./small-plan";

const statistics = learnStatistics([smallPlan()]);
const registry = madeUpRegistry(1_741);
const plansOf = (generator: Generator, places: readonly number[]) =>
  places.map((place) => generator.plan(registry[place] as (typeof registry)[number]));

test("the numbers of a seed are the same everywhere", () => {
  const random = new Random(42);
  expect([random.below(1_000), random.below(1_000), random.below(1_000), random.of(["a", "b", "c"])]).toEqual([
    601,
    448,
    852,
    "c",
  ]);
  expect(() => random.of([])).toThrow("nothing to choose from");
});

test("whole numbers around a mean", () => {
  const random = new Random(7);
  const drawn = Array.from({ length: 10_000 }, () => random.around(3.15));
  expect(new Set(drawn)).toEqual(new Set([3, 4]));
  expect(drawn.filter((number) => number === 4).length / drawn.length).toBeCloseTo(0.15, 1);
});

test("the same seed makes the same plans, in any order; another seed makes others", () => {
  const first = plansOf(new Generator(statistics, { seed: 1 }), [0, 1, 900]);
  const again = plansOf(new Generator(statistics, { seed: 1 }), [900, 1, 0]).reverse();
  expect(again).toEqual(first);
  expect(JSON.stringify(first[0])).not.toBe(JSON.stringify(first[1]));
  expect(plansOf(new Generator(statistics, { seed: 2 }), [0, 1, 900])).not.toEqual(first);
});

test("statistics that went through a file make the same plans", () => {
  const read = JSON.parse(JSON.stringify(statistics)) as typeof statistics;
  expect(plansOf(new Generator(read), [3])).toEqual(plansOf(new Generator(statistics), [3]));
});

test("made-up municipalities are called so, and are nobody's: names, ids, codes, documents", () => {
  const [plan] = plansOf(new Generator(statistics), [16]) as [CanonicalPlan];
  const { id, municipality, title, document } = plan.plan;
  expect({ id, municipality, title, document }).toEqual({
    id: "madeupaaq",
    municipality: "01917",
    title: { ja: "架空第17市高齢者保健福祉計画（架空）", en: "Plan of Made-up City 17 (made up)" },
    document: {
      fileName: "made-up-madeupaaq.txt",
      title: { ja: "架空第17市高齢者保健福祉計画（架空）", en: "Plan of Made-up City 17 (made up)" },
      publisher: "架空第17市（架空）",
      sha256: "0".repeat(64),
      lineCount: expect.any(Number),
    },
  });
  expect(plan.programs.every((program) => program.id.startsWith("madeupaaq:"))).toBe(true);
});

test("the registry of the whole country: no line twice, none of a real municipality, every prefecture", () => {
  expect(registry).toHaveLength(1_741);
  expect(new Set(registry.map(({ slug }) => slug)).size).toBe(1_741);
  const codes = registry.map(({ municipality }) => municipality.code);
  expect(new Set(codes).size).toBe(1_741);
  expect(codes).toEqual([...codes].sort());
  expect(codes.every((code) => /^(?:0[1-9]|[123]\d|4[0-7])9\d\d$/.test(code))).toBe(true);
  expect(new Set(registry.map(({ typePrefix }) => typePrefix)).size).toBe(47);
  expect(
    registry.every(({ slug, municipality: { ja, en } }) => `${slug}${ja}${en}`.match(/^madeup.*架空.*Made-up/)),
  ).toBe(true);
});

test("a smaller registry has every prefecture that it has places for, in order", () => {
  const codes = madeUpRegistry(100).map(({ municipality }) => municipality.code);
  expect(codes.slice(0, 5)).toEqual(["01901", "01902", "01903", "02901", "02902"]);
  expect(new Set(codes.map((code) => code.slice(0, 2))).size).toBe(47);
  expect(new Set(codes).size).toBe(100);
});

test("nothing made up is in the default data", () => {
  expect(PLANS.map(({ slug }) => slug)).toEqual(["kashiwa", "okayama", "kanazawa", "shiroi", "atsugi"]);
  expect(readdirSync(SEEDS, { recursive: true }).filter((name) => /made-?up/i.test(String(name)))).toEqual([]);
});

test("made-up texts put no word behind another that no real text does, and reach the wanted length", () => {
  const texts = ["a b c", "b d", "a b d e"];
  const facts = learnWords(texts, "spaced");
  const pairs = new Set(
    texts.flatMap((text) => ["", ...text.split(" ")].map((word, index, all) => `${word}>${all[index + 1] ?? ""}`)),
  );
  const random = new Random(3);
  for (let round = 0; round < 200; round += 1) {
    const words = new WordChain(facts).text(random, 5).split(" ");
    expect(words.join(" ").length).toBeGreaterThanOrEqual(5);
    const found = words.slice(1).map((word, index) => `${words[index]}>${word}`);
    // Behind the last word of one text the first word of another may follow.
    expect(found.filter((pair) => !pairs.has(pair) && !pairs.has(`${pair.split(">")[0]}>`))).toEqual([]);
  }
});

test("a series goes back by whole plan periods, with the day of a part-year figure", () => {
  const [plan] = plansOf(new Generator(statistics, { scale: { programs: 1, figures: 2 }, seed: 1 }), [0]) as [
    CanonicalPlan,
  ];
  const series = plan.programs.flatMap(({ indicators }) => indicators);
  for (const { observations } of series) {
    const facts = observations.map(({ fiscalYear, kind, status, asOf }) => [fiscalYear.year, kind, status, asOf]);
    expect(facts).toEqual([
      [2022, "ACTUAL", "PROVISIONAL", "2022-08-31"],
      [2024, "TARGET", "NORMAL", null],
      [2019, "ACTUAL", "PROVISIONAL", "2019-08-31"],
      [2021, "TARGET", "NORMAL", null],
    ]);
    expect(observations.every(({ fiscalYear }) => fiscalYear instanceof FiscalYear)).toBe(true);
  }
  expect(series.length).toBeGreaterThan(0);
});
