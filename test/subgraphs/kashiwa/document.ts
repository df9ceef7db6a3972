import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

interface Printed {
  titles: { number: string; line: number; title: string; departments: string[]; departmentLine: number }[];
  rows: { number: string; line: number; printed: string; direction: string | null; cells: string[] }[];
  paths: [path: [string, string, string], first: number, last: number][];
}

const printed = parse(readFileSync(join(__dirname, "document.yaml"), "utf8")) as Printed;

/** Number, line, title (a title of two lines is joined), departments and their line. */
export const TITLES = printed.titles.map(
  ({ number, line, title, departments, departmentLine }) => [number, line, title, departments, departmentLine] as const,
);

/** Programme, line, printed indicator, direction and cells of every table row. */
export const ROWS = printed.rows.map(
  ({ number, line, printed: indicator, direction, cells }) => [number, line, indicator, direction, cells] as const,
);

/** Chapter, section and group as headings of their programmes, with the first and last number of these. */
export const PATHS = printed.paths;
