import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import { InputError, type InputProblem, ProblemCollector } from "../errors";
import { AT } from "./at";
import { noteFacts } from "./kept";

/**
 * Reads a text of seeds and checks its form.
 * @throws {InputError} with one problem per finding: file, line, key path, what was found, what to do.
 */
export function parseYaml<Schema extends z.ZodType>(text: string, file: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const lineOf = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const problems = new ProblemCollector();
  for (const { pos, message } of document.errors) {
    const { line } = lines.linePos(pos[0]);
    const found = `${message.split(/ at line |;|\n/)[0]}: ${show(text.split("\n")[line - 1]?.trim())}.`;
    problems.add({ where: `${file}:${line}`, found, advice: "Write it as valid YAML." });
  }
  problems.throwIfAny();

  const data = plain(document.contents, [], file, lineOf, problems);
  problems.throwIfAny();
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) {
    noteFacts(file, text, data);
    return result.data;
  }
  throw new InputError(
    flatten(result.error.issues).map((issue) => {
      const path = issue.path.filter((key) => key !== AT) as Path;
      return { ...describe(issue), where: printPlace(file, lineAt(document.contents, path, lineOf), path) };
    }),
  );
}

type Path = readonly (string | number)[];
type LineOf = (node: unknown) => number;

/** A node as plain data, every map with its place; what YAML allows and seeds do not goes to `problems`. */
function plain(node: unknown, path: Path, file: string, lineOf: LineOf, problems: ProblemCollector): unknown {
  const refuse = (line: number, at: Path, found: string, advice: string) =>
    problems.add({ where: printPlace(file, line, at), found, advice });
  if (isAlias(node))
    refuse(lineOf(node), path, `*${node.source} stands for another place.`, "Write out what stands there.");
  if (isSeq(node)) return node.items.map((item, index) => plain(item, [...path, index], file, lineOf, problems));
  if (!isMap(node)) return isScalar(node) ? node.value : null;

  const firstLines = new Map<string, number>([[AT, 0]]);
  const entries = node.items.map(({ key, value }) => {
    const name = keyOf(key) ?? "?";
    const own = [...path, name];
    const line = lineOf(key ?? node);
    const first = firstLines.get(name);
    if (keyOf(key) === null) refuse(line, path, "A key is not one plain word.", "Write the key as a word.");
    else if (first === 0) refuse(line, own, `The key "${name}" is kept for the place of the map.`, "Take it out.");
    else if (first) refuse(line, own, `The key "${name}" stands on line ${first} too.`, "Keep one of them.");
    else firstLines.set(name, line);
    return [name, plain(value, own, file, lineOf, problems)];
  });
  return { ...Object.fromEntries(entries), [AT]: `${file}:${lineOf(node)}` };
}

/** A key as text, 2022 and "2022" alike; null for a key that is no scalar. */
function keyOf(key: unknown): string | null {
  return isScalar(key) ? String(key.value) : null;
}

/** The line of the last key or item on a path that exists. */
function lineAt(node: unknown, path: Path, lineOf: LineOf): number {
  let current: unknown = node;
  let line = lineOf(node);
  for (const step of path) {
    const pair = isMap(current) ? current.items.find(({ key }) => keyOf(key) === String(step)) : undefined;
    const next = isSeq(current) ? current.items[Number(step)] : pair?.value;
    if (!pair && !next) break;
    line = lineOf(pair?.key ?? next);
    current = next;
  }
  return line;
}

/**
 * A union reports one issue that hides those of its members; show the member that came nearest.
 * A map reports its unknown keys together; each has a line of its own.
 */
function flatten(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
    const nearest = issue.errors.reduce((best, next) => (depth(next) > depth(best) ? next : best));
    return flatten(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function describe(issue: z.core.$ZodIssue): Omit<InputProblem, "where"> {
  const found = issue.input === undefined ? "It is missing." : undefined;
  switch (issue.code) {
    case "unrecognized_keys":
      return { found: `Unknown key ${list(issue.keys)}.`, advice: "Take it out, or correct its spelling." };
    case "invalid_value":
      return {
        found: found ?? `${show(issue.input)} is not known here.`,
        advice: `Write one of ${list(issue.values)}.`,
      };
    case "invalid_type":
      return {
        found: found ?? `${show(issue.input)} is no ${issue.expected}.`,
        advice: `Write ${article(issue.expected)}.`,
      };
    default:
      return { found: found ?? `${show(issue.input)} cannot be taken: ${issue.message}.`, advice: "Correct it." };
  }
}

function article(type: string): string {
  return `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}

function show(value: unknown): string {
  const written = JSON.stringify(value, (key, inner) => (key === AT ? undefined : inner));
  const text = typeof value === "string" ? `"${value}"` : (written ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function list(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === "string" ? value : show(value))).join(", ");
}

function printPlace(file: string, line: number, path: Path): string {
  const keys = path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    "",
  );
  return `${file}:${line} ${keys}`.trim();
}
