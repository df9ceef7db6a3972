import { InputError } from "../errors";

/** The most elements of a connection that one request may ask for. */
const MAX_PAGE = 100;

/** What a client asks of a connection. */
export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** A page as the store must answer it: `size` elements from one end of what lies between two cursors. */
export interface PageRequest<Key> {
  size: number;
  backward: boolean;
  after: Key | null;
  before: Key | null;
}

/** Turns an element's place in an order into an opaque cursor and back. */
export interface CursorCodec<Key> {
  encode(key: Key): string;
  /** @throws {InputError} when the text is no cursor of this order. */
  decode(cursor: string, where: string): Key;
}

/** Whether a part of a cursor can be a place in an order: a number that the databases' whole numbers hold. */
export function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
}

/** Whether a part of a cursor can be a text of a database: PostgreSQL has none with NUL. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && !value.includes("\0");
}

/** Cursors of an order: the order's name and the element's key, in base64url. */
export function cursorCodec<Key>(order: string, isKey: (value: unknown) => value is Key): CursorCodec<Key> {
  return {
    encode: (key) => Buffer.from(JSON.stringify([order, key])).toString("base64url"),
    decode: (cursor, where) => {
      const [name, key] = parse(cursor);
      if (name === order && isKey(key)) return key;
      throw new InputError({
        where,
        found: `"${cursor}" is no cursor of this list.`,
        advice: "Pass a cursor that the same list, in the same order, gave as startCursor, endCursor or edges.cursor.",
      });
    },
  };
}

function parse(cursor: string): [unknown, unknown] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) && value.length === 2 ? [value[0], value[1]] : [null, null];
  } catch {
    return [null, null];
  }
}

/**
 * Checks what a client asks of a connection.
 * @param defaultSize how many elements are given when neither first nor last is.
 * @throws {InputError} for a size outside 0 to {@link MAX_PAGE}, for first and last together, for a bad cursor.
 */
export function pageRequest<Key>(
  { first, after, last, before }: PageArguments,
  defaultSize: number,
  codec: CursorCodec<Key>,
): PageRequest<Key> {
  // A first of the default size may be the schema's default, which some routers write out: it says nothing beside last.
  if (isGiven(first) && first !== defaultSize && isGiven(last))
    throw new InputError({
      where: "first, last",
      found: "Both are given.",
      advice: "Give first to page forward, or last to page backward.",
    });
  const [name, size] = isGiven(last) ? ["last", last] : ["first", first ?? defaultSize];
  if (!Number.isInteger(size) || size < 0 || size > MAX_PAGE)
    throw new InputError({
      where: name,
      found: `${size} is not allowed.`,
      advice: `Write a whole number from 0 to ${MAX_PAGE}, and page on with ${name === "first" ? "after" : "before"}.`,
    });
  return {
    size,
    backward: name === "last",
    after: isGiven(after) ? codec.decode(after, "after") : null,
    before: isGiven(before) ? codec.decode(before, "before") : null,
  };
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** Shapes the answer of a store that was asked for one element more than the page holds. */
export function pageOf<Row, Key>(
  rows: readonly Row[],
  request: PageRequest<Key>,
  keyOf: (row: Row) => Key,
  codec: CursorCodec<Key>,
) {
  const more = rows.length > request.size;
  const taken = rows.slice(0, request.size);
  const page = request.backward ? taken.reverse() : taken;
  const edges = page.map((row) => ({ cursor: codec.encode(keyOf(row)), row }));
  return {
    edges,
    pageInfo: {
      hasNextPage: request.backward ? request.before !== null : more,
      hasPreviousPage: request.backward ? more : request.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
