/** A literal of a GraphQL text as it is written: 12, -1.5, "text" with its quotation marks. */
export interface Literal {
  kind: "Int" | "Float" | "String";
  text: string;
}

/** A GraphQL text whose numbers and strings were taken out. */
export interface Scanned {
  /** What is left: equal for two texts that differ in literals and comments alone. */
  template: string;
  /** In the order of the text. */
  literals: readonly Literal[];
}

/**
 * Names, then numbers, block strings, strings and comments; what is none of these stands for itself. (GraphQL, 2.1)
 * A string that nobody closes is a token too, so that no text is gone through again and again.
 */
const TOKENS =
  /\$?[A-Za-z_]\w*|(-?\d+(\.\d+)?(?:[eE][+-]?\d+)?)|("""(?:\\"""|[\s\S])*?(?:"""|$))|("(?:\\.|[^"\\\n])*("?))|#[^\n\r]*/g;

/** Stands for a literal in a template; no GraphQL text has this character outside of strings and comments. */
const MARKS = { Int: "\u0001", Float: "\u0002", String: "\u0003" } as const;

/** Takes the literals out of a text in one pass. Null where it has a block string, whose value is not as it is written, or an open one. */
export function scan(text: string): Scanned | null {
  if (Object.values(MARKS).some((mark) => text.includes(mark))) return null;
  const literals: Literal[] = [];
  let isUnfit = false;
  const template = text.replace(
    TOKENS,
    (token, number?: string, fraction?: string, block?: string, string?: string, closing?: string) => {
      if (block !== undefined || closing === "") isUnfit = true;
      if (number !== undefined) {
        const kind = fraction === undefined && !/e/i.test(number) ? "Int" : "Float";
        literals.push({ kind, text: number });
        return MARKS[kind];
      }
      if (string === undefined) return token.startsWith("#") ? "" : token;
      literals.push({ kind: "String", text: string });
      return MARKS.String;
    },
  );
  return isUnfit ? null : { template, literals };
}

/** The value of a string literal; undefined for an escape that JSON does not know: \u{…}. */
export function stringValue(literal: string): string | undefined {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}
