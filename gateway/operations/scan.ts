/** A GraphQL text whose values were taken out. */
export interface Scanned {
  /** What is left: equal for two texts that differ in values and comments alone. */
  template: string;
  /** The values as they are written, in the order of the text: 12, "text", ACTUAL, null, ["12217", "17201"]. */
  literals: readonly string[];
}

const NAME = "[A-Za-z_]\\w*(?!\\w)";
const NUMBER = "-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\w.])";
const STRING = '"(?:\\\\.|[^"\\\\\\n])*"';

/**
 * Lists of plain values, names, numbers, block strings, strings and comments; what is none of these stands for itself.
 * (GraphQL, 2.1) A string that nobody closes is a token too, so that no text is gone through again and again.
 */
const TOKENS = new RegExp(
  [
    `(?<list>\\[(?:[\\s,]|${NUMBER}|${STRING}|${NAME})*\\])`,
    `(?<name>\\$?${NAME})`,
    '(?<block>"""(?:\\\\"""|[\\s\\S])*?(?:"""|$))',
    `(?<literal>${NUMBER}|${STRING})`,
    '(?<open>"(?:\\\\.|[^"\\\\\\n])*)',
    "#[^\\n\\r]*",
    "[():[\\]{}]",
  ].join("|"),
  "g",
);

type Groups = Readonly<Partial<Record<"list" | "name" | "block" | "literal" | "open", string>>>;

/** Stands for a value in a template; no GraphQL text has this character outside of strings and comments. */
const MARK = "\u0001";

/**
 * Takes the values out of a text in one pass: numbers and strings wherever they stand, and names and lists of plain
 * values where they are the value of an argument or of a field of an object. Null where the text has a block string, whose
 * value is not as it is written, or an open one.
 */
export function scan(text: string): Scanned | null {
  if (text.includes(MARK)) return null;
  const literals: string[] = [];
  let isUnfit = false;
  let depth = 0;
  let lastName = "";
  let isValue = false;
  const take = (literal: string): string => {
    literals.push(literal);
    return MARK;
  };
  const pass = (part: string): string =>
    part.replace(TOKENS, (token: string, ...rest: unknown[]) => {
      if (token.startsWith("#")) return "";
      const { list, name, block, literal, open } = rest.at(-1) as Groups;
      const isHere = isValue;
      // After the colon behind a name within brackets; behind a variable stands its type.
      isValue = token === ":" && depth > 0 && !lastName.startsWith("$");
      if (token === "(") depth += 1;
      if (token === ")") depth -= 1;
      if (block !== undefined || open !== undefined || list?.includes('"""')) isUnfit = true;
      if (literal !== undefined) return take(literal);
      if (list !== undefined) return isHere ? take(list) : `[${pass(list.slice(1, -1))}]`;
      if (name === undefined) return token;
      lastName = name;
      return isHere && !name.startsWith("$") ? take(name) : name;
    });
  const template = pass(text);
  return isUnfit ? null : { template, literals };
}
