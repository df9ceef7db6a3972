import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { readMeasurement } from "../../shared/canonical/measurement";
import { printFigure, readCell, readFigure } from "../../shared/canonical/quantity";
import { InputError, ProblemCollector } from "../../shared/errors";
import { SEEDS } from "../../shared/paths";
import { PLANS } from "../../shared/registry";
import { type UnitTerm, vocabulary } from "../../shared/vocabulary/vocabulary";

/** A printed figure of the seeds, with the units of the indicators that take it, and the bound that the seed says. */
interface Printed {
  where: string;
  text: string;
  units: readonly string[];
  bound: string | undefined;
}

interface PlanFigures {
  cells: Printed[];
  observations: Printed[];
  frequencies: Printed[];
}

/** What a key of a map holds, when that is a text. */
function textOf(map: unknown, key: string): string | undefined {
  const value: unknown = isMap(map) ? map.get(key) : undefined;
  return typeof value === "string" ? value : undefined;
}

/** Every table cell, raw figure of an observation and frequency of a plan. Other raws (timing, milestones) are no figures. */
function figuresOf(slug: string): PlanFigures {
  const found: PlanFigures = { cells: [], observations: [], frequencies: [] };
  for (const file of readdirSync(join(SEEDS, slug)).sort()) {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(join(SEEDS, slug, file), "utf8"), { lineCounter: lines });
    const printed = (node: unknown, units: readonly string[], bound?: string): Printed[] =>
      isScalar(node)
        ? [
            {
              where: `seeds/${slug}/${file}:${lines.linePos((node as Node).range?.[0] ?? 0).line}`,
              text: String(node.value),
              units,
              bound,
            },
          ]
        : [];
    /** @param units of the nearest `indicators` beside or above; @param bound of the indicator above. */
    const walk = (node: unknown, key: string, units: readonly string[], bound: string | undefined): void => {
      if (isSeq(node)) for (const item of node.items) walk(item, key, units, bound);
      if (!isMap(node)) return;
      const indicators = node.get("indicators");
      const own = isSeq(indicators) ? indicators.items.flatMap((item) => textOf(item, "unit") ?? []) : units;
      const unit = textOf(node, "unit");
      const ownBound = textOf(node, "bound") ?? bound;
      if (key === "observations") found.observations.push(...printed(node.get("raw", true), units, ownBound));
      if (key === "frequency") found.frequencies.push(...printed(node.get("raw", true), [], ownBound));
      const cells = node.get("cells");
      if (isMap(cells)) for (const { value } of cells.items) found.cells.push(...printed(value, own, undefined));
      for (const pair of node.items) walk(pair.value, String(pair.key), unit ? [unit] : own, ownBound);
    };
    walk(document.contents, "", [], undefined);
  }
  return found;
}

const PRINTED = new Map(PLANS.map(({ slug }) => [slug, figuresOf(slug)]));
const SLUGS = PLANS.map(({ slug }) => slug);
const of = (slug: string) => PRINTED.get(slug) as PlanFigures;

/** What steps over figures complain about, a line each. */
function complaints(figures: readonly Printed[], step: (figure: Printed) => unknown): string[] {
  const problems = new ProblemCollector();
  for (const figure of figures) problems.attempt(() => step(figure));
  try {
    problems.throwIfAny();
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

// How many there are at least; Kanazawa's may still grow. An empty walk would prove nothing.
test.each([
  ["kashiwa", 184, 0, 0],
  ["okayama", 204, 7, 0],
  ["kanazawa", 0, 400, 0],
  ["shiroi", 0, 22, 22],
  ["atsugi", 0, 25, 0],
])("%s has at least %i cells, %i observations in text and %i frequencies", (slug, cells, observations, frequencies) => {
  const figures = of(slug);
  expect(figures.cells.length).toBeGreaterThanOrEqual(cells);
  expect(figures.observations.length).toBeGreaterThanOrEqual(observations);
  expect(figures.frequencies.length).toBeGreaterThanOrEqual(frequencies);
});

test.each(SLUGS)("every printed figure of %s is a figure or a mark", (slug) => {
  const { cells, observations, frequencies } = of(slug);
  expect(complaints(cells, ({ text, where }) => readCell(text, where))).toEqual([]);
  expect(complaints([...observations, ...frequencies], ({ text, where }) => readCell(text, where))).toEqual([]);
});

test.each(SLUGS)("every figure of %s that is read, printed and read again is the same", (slug) => {
  const { cells, observations, frequencies } = of(slug);
  for (const { text, where } of [...cells, ...observations, ...frequencies])
    for (const figure of readCell(text, where).figures) expect(readFigure(printFigure(figure), where)).toEqual(figure);
});

test.each(SLUGS)("every printed figure of %s is in the unit of its indicator", (slug) => {
  const { cells, observations } = of(slug);
  const { units } = vocabulary();
  const measured = [...cells, ...observations].map((printed) => ({
    ...printed,
    terms: printed.units.map((code) => units.get(code) as UnitTerm),
  }));
  expect(measured.filter(({ terms }) => terms.length === 0 || terms.includes(undefined as never))).toEqual([]);
  const step = ({ where, text, units: codes }: Printed) => {
    const { figures } = readCell(text, where);
    if (figures.length > 0 && figures.length !== codes.length)
      throw new InputError({
        where,
        found: `"${text}" holds ${figures.length} figures for ${codes.length} indicators.`,
        advice: "Give every figure its indicator.",
      });
    for (const [index, figure] of figures.entries())
      readMeasurement(printFigure(figure), units.get(codes[index] as string) as UnitTerm, where);
  };
  expect(complaints(measured, step)).toEqual([]);
});

test("the bound that a seed gives beside a figure is the printed one", () => {
  const stated = SLUGS.flatMap((slug) => [...of(slug).observations, ...of(slug).frequencies]).filter(
    ({ bound }) => bound,
  );
  const read = stated.map(({ where, text }) => [where, readCell(text, where).figures[0]?.bound]);
  expect(read).toEqual(stated.map(({ where, bound }) => [where, bound]));
  expect(stated.length).toBeGreaterThanOrEqual(10);
});
