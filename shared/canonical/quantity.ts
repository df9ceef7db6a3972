import { InputError } from "../errors";
import type { Bound, ObservationStatus } from "./terms";

/** A period of time that a frequency refers to: 月1回 is 1 per P1M, 2か月に1回 is 1 per P2M (ISO 8601 durations). */
export type FrequencyPeriod = "P1Y" | "P1M" | "P1W" | `P${number}M`;

/** One printed figure. */
export interface Figure {
  value: number;
  /** The printed unit after NFKC, without white space: 人, か所, %, 回; null where none is printed. */
  unit: string | null;
  /** How often, for 年2回, 月1回, 2か月に1回; null for a plain count. */
  per: FrequencyPeriod | null;
  /** True for 延べ, 延人数: persons counted each time they came. 実人数 says the opposite, as a plain 人 does. */
  repeated: boolean;
  /** AT_LEAST for 以上, APPROXIMATE for 程度, 約, およそ. */
  bound: Bound;
}

/** A table cell: figures in their printed order, or a mark, word or range that stands instead of one figure. */
export type Cell =
  | { figures: readonly [Figure, ...Figure[]]; status: null }
  | { figures: readonly []; status: Extract<ObservationStatus, "MISSING" | "PENDING" | "QUALITATIVE"> };

/** Marks for "there is no figure", after NFKC; the many dashes of Japanese documents are one. */
const EMPTY_MARKS = new Set(["", "-", "‐", "–", "—", "―", "ー", "−", "─", "...", "*"]);

/** Words that say which way a figure goes, without a figure. */
const QUALITATIVE_WORDS = [
  "増加",
  "減少",
  "維持",
  "増加・維持",
  "継続",
  "拡大",
  "充実",
  "実施",
  "未実施",
  "検討",
  "中止",
  "休止",
];

/** Words that say that a figure will follow; the date from which it is expected may stand in front. */
const PENDING = new RegExp(
  String.raw`^(?:(?:(?:[RHS]|令和|平成|昭和)(?:元|\d{1,2})(?:[./年]\d{1,2}月?|年度?)?|\d{4}(?:[./年]\d{1,2}月?|年度?))に? ?)?` +
    "(?:集計中|検討中|確定予定|未定|調査中|算定中|公表予定)$",
);

/** Fifteen digits at most, six of them behind the point: a number keeps them, and prints them without an exponent. */
const NUMBER = String.raw`(?![\d,.]*(?:\d[,.]*){16})(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,6})?`;
/** A unit is a word of letters, or one word per another (人/月). 4人に1人 is one person in 4; no other unit has a に. */
const UNIT = String.raw`%|人に ?1人|[\p{L}--に]+?(?:/[\p{L}--に]+?)?`;
/** One figure and what parts it from the next: white space or 、 behind a unit. A bare number (1 067) is never parted. */
const FIGURE = new RegExp(
  String.raw`(?:(?<every>\d{1,2}) ?(?:か|ヶ|カ|ヵ|ケ|箇)月に ?|(?<per>年|月|週)[間に]? ?)?(?<about>約|およそ|概ね)? ?` +
    `(?:(?<repeated>延べ人数|延人数|延べ|延|のべ)|実人数|実)? ?(?<number>${NUMBER})` +
    String.raw` ?(?<unit>${UNIT})??(?<ending>以上|程度|前後)?(?:$|(?<=[\p{L}%])[ 、]+(?=[^ 、]))`,
  "vy",
);
const ENDINGS: Readonly<Record<string, Bound>> = { 以上: "AT_LEAST", 程度: "APPROXIMATE", 前後: "APPROXIMATE" };
const PERIODS: Readonly<Record<string, FrequencyPeriod>> = { 年: "P1Y", 月: "P1M", 週: "P1W" };

/**
 * Reads a printed cell: `28回 1,067人`, `1,628人 (26か所)`, `1100件`, `４回`, `71.0%`, `4.0`, `年2回以上`, `延22,013人`,
 * or a mark or word instead of a figure (`-`, `—`, empty, `集計中`, `増加`, `R5.11 確定予定`).
 * A range (`1～2地区`) has no single value and none is made up: it is QUALITATIVE.
 * @throws {InputError} when it is none of these.
 */
export function readCell(text: string, where = "cell"): Cell {
  const tidy = tidyText(text);
  if (EMPTY_MARKS.has(tidy)) return { figures: [], status: "MISSING" };
  if (PENDING.test(tidy)) return { figures: [], status: "PENDING" };
  if (QUALITATIVE_WORDS.includes(tidy) || isRange(tidy)) return { figures: [], status: "QUALITATIVE" };
  const [first, ...others] = readFigures(tidy) ?? [];
  if (first) return { figures: [first, ...others], status: null };
  throw new InputError({
    where,
    found: `"${text}" is neither a figure nor a mark.`,
    advice: 'Write the figure as printed (1,157人), or "—" for an empty cell.',
  });
}

/** Reads exactly one figure. @throws {InputError} when there is none or more than one. */
export function readFigure(text: string, where = "figure"): Figure {
  const { figures } = readCell(text, where);
  if (figures.length === 1) return figures[0];
  throw new InputError({
    where,
    found: `"${text}" holds ${figures.length === 0 ? "no figure" : `${figures.length} figures`}.`,
    advice: "Write one figure with its unit.",
  });
}

/**
 * Prints a figure in this project's form: thousands separators, the unit behind the number, a frequency in front.
 * Reading the result gives the same figure, for every figure that reading can give.
 */
export function printFigure({ value, unit, per, repeated, bound }: Figure): string {
  const [whole = "0", fraction] = String(value).split(".");
  const number = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  const ending = Object.keys(ENDINGS).find((word) => ENDINGS[word] === bound) ?? "";
  return `${printPeriod(per)}${repeated ? "延べ" : ""}${number}${unit ?? ""}${ending}`;
}

function printPeriod(per: FrequencyPeriod | null): string {
  if (per === null) return "";
  const word = Object.keys(PERIODS).find((key) => PERIODS[key] === per);
  return word ?? `${per.slice(1, -1)}か月に`;
}

/** NFKC, no line breaks, single spaces. */
function tidyText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim();
}

/** 1~2地区: two figures, the lower one first, whose unit stands behind the second or behind both. */
function isRange(text: string): boolean {
  const ends = text.split(/ ?[~〜] ?/).map(readRun);
  const [low, high] = ends.map((end) => (end?.length === 1 ? end[0] : undefined));
  if (ends.length !== 2 || !low || !high) return false;
  return low.value < high.value && (low.unit === null || low.unit === high.unit);
}

/** The figures outside and inside brackets, in their order; null when anything else stands there. */
function readFigures(text: string): Figure[] | null {
  const runs = text.split(/ ?\(([^()]*)\)(?=$|[ 、(])/).map((run) => run.replace(/^[ 、]+/, ""));
  const figures = runs.map((run) => readRun(run.trimEnd()));
  return figures.includes(null) ? null : figures.flatMap((list) => list ?? []);
}

function readRun(text: string): Figure[] | null {
  const figures: Figure[] = [];
  FIGURE.lastIndex = 0;
  while (FIGURE.lastIndex < text.length) {
    const figure = toFigure(FIGURE.exec(text)?.groups ?? {});
    if (!figure) return null;
    figures.push(figure);
  }
  return figures;
}

function toFigure({
  every,
  per,
  about,
  repeated,
  number,
  unit,
  ending,
}: Record<string, string | undefined>): Figure | null {
  const bound = ending ? ENDINGS[ending] : about ? "APPROXIMATE" : "EXACT";
  if (!number || !bound || (about && bound !== "APPROXIMATE") || Number(every) === 0) return null;
  return {
    value: Number(number.replaceAll(",", "")),
    unit: unit?.replace(" ", "") ?? null,
    per: every ? periodOfMonths(Number(every)) : per ? (PERIODS[per] ?? null) : null,
    repeated: repeated !== undefined,
    bound,
  };
}

function periodOfMonths(months: number): FrequencyPeriod {
  return months === 12 ? "P1Y" : `P${months}M`;
}
