import { tidy } from "./text";

/** First and last fiscal year of a label, by their first calendar years: R5-R7 is [2023, 2025]. */
export type Years = readonly [first: number, last: number];

/** The year before the first of each era. Read here once more, apart from the code that the audit holds to account. */
const ERAS: Readonly<Record<string, number>> = { R: 2018, H: 1988, S: 1925, 令和: 2018, 平成: 1988, 昭和: 1925 };
const YEAR = /(?:(令和|平成|昭和|[RHS])\.?(元|\d{1,2})|(?<!\d)((?:19|20)\d{2}))(?!\d)(?:(?:\.|年)(\d{1,2})月)?/g;
/** The first month of a fiscal year: what is before it belongs to the year before. */
const APRIL = 4;

/** Every year that a text names, in its order, as a fiscal year: H30, 令和元年度, 2022年; 平成28年3月 is in 2015. */
export function yearsNamed(text: string): number[] {
  return [...tidy(text).matchAll(YEAR)].map(([, era, count, western, month]) => {
    const year =
      western === undefined ? (ERAS[era as string] ?? 0) + (count === "元" ? 1 : Number(count)) : Number(western);
    return month !== undefined && Number(month) < APRIL ? year - 1 : year;
  });
}

/** The years of a label of the seeds: R4, R5-R7, "2022"; null when it names none. */
export function yearsOf(label: string): Years | null {
  const named = yearsNamed(label);
  const [first, last] = [named[0], named.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** Whether a year is one of a label's. */
export function within(year: number, years: Years | null): boolean {
  return years !== null && year >= years[0] && year <= years[1];
}
