/**
 * A GraphQL answer in one form: the data with the members of every object in alphabetical order. Routers may order
 * members differently; everything else must be equal.
 * @throws {Error} when the text is no answer, has errors or has no data.
 */
export function canonicalData(text: string): string {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Error(`The answer is not JSON: ${beginning(text)}`);
  }
  const { data, errors } = (answer ?? {}) as { data?: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(`The answer has errors: ${beginning(JSON.stringify(errors))}`);
  if (data === undefined || data === null) throw new Error(`The answer has no data: ${beginning(text)}`);
  return JSON.stringify(sorted(data));
}

/** The same value with the members of every object in alphabetical order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

/** Where two canonical texts part, with some of both; null when they are equal. */
export function difference(expected: string, found: string): string | null {
  if (expected === found) return null;
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `At character ${at}: expected …${around(expected)}…, found …${around(found)}…`;
}

function beginning(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
