import { FiscalYear } from "../../../shared/canonical/fiscal-year";
import type { CanonicalPlan, IndicatorRecord, ProgramRecord } from "../../../shared/canonical/records";
import type { Text } from "../../../shared/canonical/text";
import type { PlanRegistration } from "../../../shared/registry";
import { figuresOf } from "./generate-figures";
import { Random } from "./random";
import {
  type IndicatorPattern,
  type Lengths,
  type ProgramPattern,
  type Statistics,
  TEXTS,
  type TextKind,
} from "./statistics";
import { WordChain } from "./word-chain";

/** How much larger than the real plans the made-up ones are. */
export interface Scale {
  /** Programmes per plan, as a factor. */
  programs: number;
  /** Figures per series, as a factor: a series goes back by as many earlier plan periods. */
  figures: number;
}

/** The size: 100,000 programmes and 1,000,000 figures on 1,741 municipalities. */
const COUNTRY: Scale = { programs: 1.022, figures: 3.15 };

/** Headings that a made-up plan has to choose from. */
const HEADINGS = 24;

const MARK: Text = { ja: "（架空）", en: "(made up)" };

/**
 * Makes up plans of municipalities that do not exist. The same statistics, seed and registration give the same plan,
 * whichever plans were made before.
 */
export class Generator {
  readonly #statistics: Statistics;
  readonly #chains: Readonly<Record<TextKind, Record<keyof Text, WordChain>>>;
  readonly #scale: Scale;
  readonly #seed: number;

  constructor(statistics: Statistics, { scale = COUNTRY, seed = 1 }: { scale?: Scale; seed?: number } = {}) {
    this.#statistics = statistics;
    this.#scale = scale;
    this.#seed = seed;
    this.#chains = Object.fromEntries(
      TEXTS.map((kind) => {
        const { ja, en } = statistics.words[kind];
        return [kind, { ja: new WordChain(ja), en: new WordChain(en) }];
      }),
    ) as never;
  }

  /** The plan of one made-up municipality. */
  plan({ slug, municipality: { code, ja, en } }: PlanRegistration): CanonicalPlan {
    const random = new Random(this.#seed * 1_000_003 + Number(code));
    const patterns = random.of(this.#statistics.plans);
    const count = random.around(patterns.length * this.#scale.programs * (0.75 + random.next() / 2));
    const headings = Array.from({ length: HEADINGS }, () => this.#text(random, "heading", { ja: 12, en: 40 }));
    let line = 1;
    const programs = Array.from({ length: Math.max(1, count) }, (_, index) => {
      const program = this.#program(random, `${slug}:${index + 1}`, random.of(patterns), headings, line);
      line = program.lines[1] + 1;
      return program;
    });
    const years = programs.flatMap(({ indicators }) => indicators.flatMap(({ observations }) => observations));
    const all = years.map(({ fiscalYear }) => fiscalYear.year);
    const title: Text = { ja: `${ja}高齢者保健福祉計画${MARK.ja}`, en: `Plan of ${en} ${MARK.en}` };
    const document = {
      fileName: `made-up-${slug}.txt`,
      title,
      publisher: `${ja}${MARK.ja}`,
      sha256: "0".repeat(64),
      lineCount: line,
    };
    const period = [2024, 2026].map((year) => FiscalYear.of(year)) as [FiscalYear, FiscalYear];
    if (all.length > 0) period[0] = FiscalYear.of(Math.min(2024, ...all));
    return { plan: { id: slug, municipality: code, title, document, period }, programs };
  }

  #program(
    random: Random,
    id: string,
    pattern: ProgramPattern,
    headings: readonly Text[],
    line: number,
  ): ProgramRecord {
    const indicators = pattern.indicators.map((indicator, index) =>
      this.#indicator(random, `${id}#series-${index + 1}`, indicator, line + 2 + index),
    );
    return {
      id,
      localNumber: pattern.isNumbered ? id.slice(id.indexOf(":") + 1) : null,
      title: this.#text(random, "title", pattern.titleLengths),
      summary: this.#text(random, "summary", pattern.summaryLengths),
      path: Array.from({ length: pattern.depth }, () => random.of(headings)),
      departments: Array.from({ length: pattern.departments }, () =>
        this.#text(random, "department", { ja: 6, en: 20 }),
      ),
      concepts: pattern.concepts.map((match) => ({ ...match, note: match.relation === "EXACT" ? null : MARK })),
      lines: [line, line + 2 + indicators.length],
      indicators,
    };
  }

  #indicator(random: Random, id: string, pattern: IndicatorPattern, line: number): IndicatorRecord {
    const { measure, unit, concepts, accumulation, direction } = pattern;
    const name = this.#text(random, "indicator", pattern.nameLengths);
    return {
      ...{ id, name, measure, unit, concepts, accumulation, direction },
      nativeName: name.ja,
      accumulationReason: pattern.accumulationInferred ? MARK : null,
      note: null,
      lines: [line, line],
      observations: figuresOf(random, pattern, random.around(this.#scale.figures), line, MARK),
    };
  }

  #text(random: Random, kind: TextKind, lengths: Lengths): Text {
    const { ja, en } = this.#chains[kind];
    return { ja: ja.text(random, lengths.ja), en: en.text(random, lengths.en) };
  }
}
