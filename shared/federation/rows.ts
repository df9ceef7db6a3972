import type { DataSource, EntityMetadata, EntityTarget, FindOptionsWhere, ObjectLiteral } from "typeorm";
import { DriverUtils } from "typeorm/driver/DriverUtils";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata";

/** Of so many different texts of a column, those that come again are kept once. */
const REMEMBERED = 500;

/** Columns whose values the databases give as they are, beside texts. */
const AS_GIVEN: readonly unknown[] = ["integer", "real", "double precision"];

type Raw = Readonly<Record<string, unknown>>;

/** How a column of an answer becomes a member of a row. */
interface Reader {
  member: string;
  read: (raw: Raw) => unknown;
}

/**
 * The rows of a table that meet a condition, in their order: by position where they have one, else by key. One statement,
 * written by TypeORM. The instances are made here, since TypeORM takes each row apart by its names several times and
 * keeps a text of its own for each value, and a comparison over a country reads hundreds of thousands.
 */
export async function readRows<Row extends ObjectLiteral>(
  source: DataSource,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row> | null,
): Promise<Row[]> {
  const repository = source.getRepository(entity);
  const { columns, primaryColumns, target, targetName } = repository.metadata;
  const position = columns.filter(({ propertyName }) => propertyName === "position");
  const order = (position.length > 0 ? position : primaryColumns).map(({ propertyName }) => [propertyName, "ASC"]);
  const query = repository.createQueryBuilder(targetName).setFindOptions({
    ...(where === null ? {} : { where }),
    order: Object.fromEntries(order),
  });
  const raw: Raw[] = await query.getRawMany();
  const readers = readersOf(source, repository.metadata);
  const Instance = target as new () => Row;
  return raw.map((one) => {
    const row = new Instance() as Record<string, unknown>;
    for (const { member, read } of readers) row[member] = read(one);
    return row as Row;
  });
}

function readersOf({ driver }: DataSource, { columns, targetName }: EntityMetadata): Reader[] {
  return columns.map((column) => {
    const name = DriverUtils.buildAlias(driver, undefined, targetName, column.databaseName);
    return { member: column.propertyName, read: readerOf(column, name) };
  });

  function readerOf(column: ColumnMetadata, name: string): Reader["read"] {
    if (column.type === "text") return once(name);
    if (AS_GIVEN.includes(column.type)) return (raw) => raw[name];
    return (raw) => driver.prepareHydratedValue(raw[name], column);
  }
}

/** Reads texts, and gives one for all that are equal. */
function once(name: string): Reader["read"] {
  const known = new Map<unknown, unknown>();
  return (raw) => {
    const text = raw[name];
    const same = known.get(text);
    if (same !== undefined) return same;
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, text);
    return text;
  };
}
