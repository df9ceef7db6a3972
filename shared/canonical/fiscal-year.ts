import { InputError } from "../errors";
import type { Language } from "./text";

/** An era of the Japanese calendar: its year 1 is `offset + 1`. */
interface Era {
  letter: string;
  ja: string;
  en: string;
  offset: number;
  /** The last fiscal year that is printed with this era. */
  last: number;
  /** The highest year of the era that documents print: plans written before the change of 2019 speak of 平成32年度. */
  highest: number;
}

const ERAS: readonly Era[] = [
  { letter: "R", ja: "令和", en: "Reiwa", offset: 2018, last: 2099, highest: 81 },
  { letter: "H", ja: "平成", en: "Heisei", offset: 1988, last: 2018, highest: 45 },
  { letter: "S", ja: "昭和", en: "Showa", offset: 1925, last: 1988, highest: 64 },
];

const FIRST = 1926;
const LAST = 2099;

const ERA_FORM = /^(令和|平成|昭和|[RHS])\.?(元|\d{1,2})(?:年度)?$/;
const WESTERN_FORM = /^(?:FY)?(\d{4})(?:年度)?$/;
const LABEL_EN_FORM = /^FY(\d{4})\((Reiwa|Heisei|Showa)(\d{1,2})\)$/;
const INTERVAL_FORM = /^(\d{4})-04-01\/(\d{4})-03-31$/;
const ESTAT_FORM = /^(\d{4})100000$/;

/**
 * A Japanese fiscal year, April to March, named by its first year: 2022 is 令和4年度, R4, 2022-04-01/2023-03-31.
 * 平成31年度, 令和元年度 and 2019 are the same fiscal year; it is printed as 令和元年度 (R1).
 */
export class FiscalYear {
  readonly year: number;

  private constructor(year: number) {
    this.year = year;
  }

  /** @throws {InputError} when the year is no integer from 1926 to 2099. */
  static of(year: number, where = "fiscal year"): FiscalYear {
    if (!Number.isInteger(year) || year < FIRST || year > LAST)
      throw new InputError({
        where,
        found: `${year} is no fiscal year.`,
        advice: `Write a year from ${FIRST} to ${LAST}.`,
      });
    return new FiscalYear(year);
  }

  /**
   * Reads R4, Ｒ４, R元, 令和4年度, 平成31年度, 2022, 2022年度, FY2022 and every form that this class prints.
   * 令和4年 and 2022年 are calendar years and are refused.
   * @throws {InputError} for anything else.
   */
  static parse(text: string, where = "fiscal year"): FiscalYear {
    const year = read(text.normalize("NFKC").replace(/\s+/g, ""));
    if (year === null)
      throw new InputError({
        where,
        found: `"${text}" is no fiscal year.`,
        advice: "Write it as R4, 令和4年度, H30, 2022 or FY2022.",
      });
    return FiscalYear.of(year, where);
  }

  /** The fiscal year in which a day falls: 2022-03-31 is in 2021. @throws {InputError} when it is no ISO 8601 date. */
  static ofDate(date: string, where = "date"): FiscalYear {
    const match = /^(\d{4})-(\d{2})-\d{2}$/.exec(date);
    if (!match || !isDay(date))
      throw new InputError({ where, found: `"${date}" is no date.`, advice: "Write it as 2022-08-31." });
    return FiscalYear.of(Number(match[1]) - (Number(match[2]) < 4 ? 1 : 0), where);
  }

  /** ISO 8601: 2022-04-01/2023-03-31. */
  get interval(): string {
    return `${this.year}-04-01/${this.year + 1}-03-31`;
  }

  /** R4, H30: the short form of Japanese tables. 2019 is R1. */
  get era(): string {
    const era = eraOf(this.year);
    return `${era.letter}${this.year - era.offset}`;
  }

  /** e-Stat time code: 2022100000. */
  get eStatCode(): string {
    return `${this.year}100000`;
  }

  /** JA: 令和4年度 (2019: 令和元年度). EN: FY2022 (Reiwa 4). */
  label(language: Language): string {
    const era = eraOf(this.year);
    const count = this.year - era.offset;
    return language === "EN" ? `FY${this.year} (${era.en} ${count})` : `${era.ja}${count === 1 ? "元" : count}年度`;
  }

  /** Negative when this year is the earlier one. */
  compare(other: FiscalYear): number {
    return this.year - other.year;
  }

  equals(other: FiscalYear): boolean {
    return this.year === other.year;
  }

  toString(): string {
    return `FY${this.year}`;
  }

  toJSON(): number {
    return this.year;
  }
}

/** Date.parse takes 2022-02-30 for 2 March; a day that exists is printed again as it was written. */
function isDay(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function eraOf(year: number): Era {
  return ERAS.find((era) => year > era.offset && year <= era.last) as Era;
}

function read(text: string): number | null {
  const match = ERA_FORM.exec(text);
  if (match) {
    const era = ERAS.find(({ letter, ja }) => match[1] === letter || match[1] === ja) as Era;
    const count = match[2] === "元" ? 1 : Number(match[2]);
    return count >= 1 && count <= era.highest ? era.offset + count : null;
  }
  const interval = INTERVAL_FORM.exec(text);
  if (interval) return Number(interval[2]) === Number(interval[1]) + 1 ? Number(interval[1]) : null;
  const labelled = LABEL_EN_FORM.exec(text);
  if (labelled) {
    const year = Number(labelled[1]);
    return ERAS.some(({ en, offset }) => en === labelled[2] && offset + Number(labelled[3]) === year) ? year : null;
  }
  const western = WESTERN_FORM.exec(text) ?? ESTAT_FORM.exec(text);
  return western ? Number(western[1]) : null;
}
