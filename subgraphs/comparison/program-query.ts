import type { DataSource, SelectQueryBuilder } from "typeorm";
import type { MatchRelation } from "../../shared/canonical/terms";
import { searchable } from "../../shared/canonical/text";
import type { CursorCodec, PageRequest } from "../../shared/federation/page";
import { cursorCodec, isPlace, isText } from "../../shared/federation/page";
import { checkIds, conceptsWithNarrower, type ProgramFilter, type ProgramOrder } from "./arguments";
import { ProgramConceptRow, ProgramMeasureRow, ProgramRow } from "./tables";

/** The place of a programme in an order: the sorted value, then the id where values are equal. */
export type ProgramKey = [value: string | number, id: string];

const isKey =
  (isValue: (value: unknown) => boolean) =>
  (key: unknown): key is ProgramKey =>
    Array.isArray(key) && key.length === 2 && isValue(key[0]) && isText(key[1]);

/** What each order sorts by. */
const ORDERS: Record<ProgramOrder, { column: "position" | "titleJa"; codec: CursorCodec<ProgramKey> }> = {
  PLAN_ORDER: { column: "position", codec: cursorCodec("plan", isKey(isPlace)) },
  TITLE: { column: "titleJa", codec: cursorCodec("title", isKey(isText)) },
};

export function codecOf(order: ProgramOrder): CursorCodec<ProgramKey> {
  return ORDERS[order].codec;
}

export function keyOf(order: ProgramOrder): (row: ProgramRow) => ProgramKey {
  return (row) => [row[ORDERS[order].column], row.id];
}

/** The rows of a page and one more, if there is one, counted from the end where the page begins. */
export function findPage(
  source: DataSource,
  filter: ProgramFilter,
  order: ProgramOrder,
  { size, backward, after, before }: PageRequest<ProgramKey>,
): Promise<ProgramRow[]> {
  const column = `program.${ORDERS[order].column}`;
  const direction = backward ? "DESC" : "ASC";
  const query = filtered(source, filter)
    .orderBy(column, direction)
    .addOrderBy("program.id", direction)
    .take(size + 1);
  if (after) query.andWhere(beyond(column, ">", "after"), { after: after[0], afterId: after[1] });
  if (before) query.andWhere(beyond(column, "<", "before"), { before: before[0], beforeId: before[1] });
  return query.getMany();
}

export function countPrograms(source: DataSource, filter: ProgramFilter): Promise<number> {
  return filtered(source, filter).getCount();
}

function beyond(column: string, sign: "<" | ">", name: string): string {
  return `(${column} ${sign} :${name} OR (${column} = :${name} AND program.id ${sign} :${name}Id))`;
}

/** The programmes that pass a filter, as `program`. @throws {InputError} for an id in the filter that does not exist. */
export function filtered(source: DataSource, filter: ProgramFilter): SelectQueryBuilder<ProgramRow> {
  const query = source.getRepository(ProgramRow).createQueryBuilder("program");
  const { municipalities, prefectures, concepts, measures, department, hasActual, hasTarget } = filter;
  checkIds("municipalities", municipalities, "filter.municipalities");
  checkIds("prefectures", prefectures, "filter.prefectures");
  checkIds("concepts", concepts, "filter.concepts");
  checkIds("measures", measures, "filter.measures");
  if (municipalities)
    query.andWhere("program.municipality IN (:...municipalities)", { municipalities: orNone(municipalities) });
  if (prefectures) query.andWhere("program.prefecture IN (:...prefectures)", { prefectures: orNone(prefectures) });
  if (concepts)
    query.andWhere(
      (outer) =>
        `program.id IN ${outer
          .subQuery()
          .select("match.programId")
          .from(ProgramConceptRow, "match")
          .where("match.concept IN (:...concepts)")
          .getQuery()}`,
      { concepts: orNone(conceptsWithNarrower(concepts)) },
    );
  if (measures)
    query.andWhere(
      (outer) =>
        `program.id IN ${outer
          .subQuery()
          .select("stated.programId")
          .from(ProgramMeasureRow, "stated")
          .where("stated.measure IN (:...measures)")
          .getQuery()}`,
      { measures: orNone(measures) },
    );
  if (department)
    query.andWhere("LOWER(program.departments) LIKE :department ESCAPE '!'", {
      department: `%${searchable(department).toLowerCase().replace(/[!%_]/g, "!$&")}%`,
    });
  if (typeof hasActual === "boolean") query.andWhere("program.hasActual = :hasActual", { hasActual });
  if (typeof hasTarget === "boolean") query.andWhere("program.hasTarget = :hasTarget", { hasTarget });
  return query;
}

/** SQL has no empty list: nothing is equal to an id that cannot be. */
function orNone(ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? ids : [""];
}

export interface ConceptProgramsFilter {
  municipalities?: string[] | null | undefined;
  prefectures?: string[] | null | undefined;
  relations?: MatchRelation[] | null | undefined;
  includeNarrower: boolean;
}

/** Ids of the programmes of a concept, in plan order. @throws {InputError} for an id that does not exist. */
export async function programIdsOf(
  source: DataSource,
  concept: string,
  { municipalities, prefectures, relations, includeNarrower }: ConceptProgramsFilter,
): Promise<string[]> {
  const query = filtered(source, { municipalities: municipalities ?? null, prefectures: prefectures ?? null }).andWhere(
    (outer) => {
      const matches = outer
        .subQuery()
        .select("match.programId")
        .from(ProgramConceptRow, "match")
        .where("match.concept IN (:...concepts)");
      if (relations) matches.andWhere("match.relation IN (:...relations)");
      return `program.id IN ${matches.getQuery()}`;
    },
    { concepts: includeNarrower ? conceptsWithNarrower([concept]) : [concept], relations: orNone(relations ?? []) },
  );
  const rows = await query.select("program.id", "id").orderBy("program.position").getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
