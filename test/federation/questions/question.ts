/** A question that a researcher would ask across cities, the query that asks it, and its answer read by hand from the documents. */
export interface Question {
  question: { ja: string; en: string };
  query: string;
  answer: unknown;
}

/** What the questions ask of a figure. Its line is asked for too, so that every figure of an answer cites its document. */
export const FIGURE = /* GraphQL */ `
  fragment Figure on Observation {
    fiscalYear {
      era
    }
    kind
    status
    bound
    raw
    value
    asOf
    line
  }
`;

/** What they ask of a series. */
export const SERIES = /* GraphQL */ `
  fragment Series on Indicator {
    id
    unit {
      code
    }
    accumulation
    observations {
      ...Figure
    }
  }
  ${FIGURE}
`;

interface Figure {
  fiscalYear: { era: string };
  kind: "ACTUAL" | "TARGET";
  status: string;
  bound: string;
  raw: string;
  value: number | null;
  asOf: string | null;
  line: number;
}

const figure = (kind: Figure["kind"], era: string, value: number | null, raw: string, line: number): Figure => ({
  fiscalYear: { era },
  kind,
  ...{ status: "NORMAL", bound: "EXACT", raw, value, asOf: null, line },
});

/** What was, in the year `era`: its value, its print and the line of the document on which it stands. */
export const actual = (era: string, value: number, raw: string, line: number) =>
  figure("ACTUAL", era, value, raw, line);

/** What is aimed at, likewise. */
export const target = (era: string, value: number, raw: string, line: number) =>
  figure("TARGET", era, value, raw, line);

/** A figure that covers its year up to a day only. */
export const upTo = (asOf: string, part: Figure): Figure => ({ ...part, status: "PROVISIONAL", asOf });

/** A figure that the document calls an estimate. */
export const estimated = (estimate: Figure): Figure => ({ ...estimate, status: "ESTIMATED" });

/** A figure of something that the pandemic stopped. */
export const suspended = (stopped: Figure): Figure => ({ ...stopped, status: "SUSPENDED" });

/** A figure that is a lower bound. */
export const atLeast = (bound: Figure): Figure => ({ ...bound, bound: "AT_LEAST" });

/** A cell that prints a mark or a word instead of a figure. */
export const noFigure = (
  status: "MISSING" | "QUALITATIVE",
  kind: Figure["kind"],
  era: string,
  raw: string,
  line: number,
): Figure => ({ ...figure(kind, era, null, raw, line), status });

/** A series: its id, its unit, how it adds up, and its figures. */
export const series = (id: string, unit: string, accumulation: string, observations: Figure[]) => ({
  id,
  unit: { code: unit },
  accumulation,
  observations,
});

/** A programme of a city with what the question asks of it. */
export const program = <Rest extends object>(city: string, id: string, rest: Rest) => ({
  municipality: { name: city },
  id,
  ...rest,
});

/** A cell of Kanazawa's table: the years of its column, what it says of them, and its lines. */
export const cell = (from: string, to: string, state: string, first: number, last: number) => ({
  from: { era: from },
  to: { era: to },
  state,
  citation: { lines: [first, last] },
});
