import type { DataSource, ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { MatchRelation } from "../../shared/canonical/terms";
import { searchable } from "../../shared/canonical/text";
import type { CursorCodec, PageRequest } from "../../shared/federation/page";
import { cursorCodec, isPlace, isText } from "../../shared/federation/page";
import { checkIds, codesIn, conceptsWithNarrower, type ProgramFilter, type ProgramOrder } from "./arguments";
import { DatasetRow, DepartmentsRow, facetOf, ProgramConceptRow, ProgramFacetRow, ProgramRow } from "./tables";

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
  const direction = backward ? "DESC" : "ASC";
  const query = filtered(source, filter).limit(size + 1);
  const columns = columnsOf(order, query);
  for (const column of columns) query.addOrderBy(column, direction);
  if (after) query.andWhere(beyond(columns, ">", "after"), keyParameters("after", after));
  if (before) query.andWhere(beyond(columns, "<", "before"), keyParameters("before", before));
  return query.getMany();
}

/** What is sorted by; positions are unique, and those of a joined facet can be read in order. */
function columnsOf(order: ProgramOrder, { expressionMap }: SelectQueryBuilder<ProgramRow>): string[] {
  if (order === "TITLE") return ["program.titleJa", "program.id"];
  return [`${expressionMap.joinAttributes[0]?.alias.name ?? "program"}.position`];
}

function beyond(columns: readonly string[], sign: "<" | ">", name: string): string {
  return `(${columns.join(", ")}) ${sign} (${columns.map((_, index) => `:${name}${index}`).join(", ")})`;
}

function keyParameters(name: string, key: ProgramKey): Record<string, string | number> {
  return Object.fromEntries(key.map((part, index) => [`${name}${index}`, part]));
}

/** How many programmes pass a filter; without one, or with departments alone, the number that was written with them. */
export async function countPrograms(source: DataSource, filter: ProgramFilter): Promise<number> {
  const counted = counting(source, filter, filtered(source, filter));
  return Number((await counted.getRawOne<{ total: number | null }>())?.total ?? 0);
}

function counting(
  source: DataSource,
  { department, ...rest }: ProgramFilter,
  query: SelectQueryBuilder<ProgramRow>,
): SelectQueryBuilder<ObjectLiteral> {
  if (isNarrowed(rest)) return query.select("COUNT(*)", "total");
  if (!department)
    return source.getRepository(DatasetRow).createQueryBuilder("dataset").select("dataset.programCount", "total");
  return source
    .getRepository(DepartmentsRow)
    .createQueryBuilder("departments")
    .select("SUM(departments.programCount)", "total")
    .where(NAMED, namedLike(department));
}

/** Whether departments have a part of a name: some of `departments`, with the parameter of {@link namedLike}. */
const NAMED = "LOWER(departments.names) LIKE :department ESCAPE '!'";

function namedLike(part: string): { department: string } {
  return { department: `%${searchable(part).toLowerCase().replace(/[!%_]/g, "!$&")}%` };
}

/** Whether a filter leaves out any programme. */
export function isNarrowed(filter: object): boolean {
  return Object.values(filter).some((value) => value !== null && value !== undefined && value !== "");
}

/** The programmes that pass a filter, as `program`. @throws {InputError} for an id in the filter that does not exist. */
export function filtered(source: DataSource, filter: ProgramFilter): SelectQueryBuilder<ProgramRow> {
  const query = source.getRepository(ProgramRow).createQueryBuilder("program");
  const { municipalities, prefectures, concepts, measures, department, hasActual, hasTarget } = filter;
  checkIds("municipalities", municipalities, "filter.municipalities");
  checkIds("prefectures", prefectures, "filter.prefectures");
  checkIds("concepts", concepts, "filter.concepts");
  checkIds("measures", measures, "filter.measures");
  const codes = codesIn(municipalities, prefectures);
  if (codes) query.andWhere("program.municipality IN (:...codes)", { codes: orNone(codes) });
  if (concepts) withFacet(query, "concept", concepts, codes);
  if (measures) withFacet(query, "measure", measures, codes);
  if (department) {
    const named = query.subQuery().select("departments.id").from(DepartmentsRow, "departments").where(NAMED);
    query.andWhere(`program.departmentsId IN ${named.getQuery()}`, namedLike(department));
  }
  if (typeof hasActual === "boolean") query.andWhere("program.hasActual = :hasActual", { hasActual });
  if (typeof hasTarget === "boolean") query.andWhere("program.hasTarget = :hasTarget", { hasTarget });
  return query;
}

/**
 * Leaves the programmes that have any of some concepts or measures. One is joined, so that its own list can be read in
 * order and no further than the page; of several a programme may have more than one, and counts once.
 */
function withFacet(
  query: SelectQueryBuilder<ProgramRow>,
  kind: "concept" | "measure",
  ids: readonly string[],
  codes: readonly string[] | null,
): void {
  const facets = orNone(ids.map((id) => facetOf(kind, id)));
  if (facets.length === 1) {
    query.innerJoin(ProgramFacetRow, kind, `${kind}.position = program.position AND ${kind}.facet = :${kind}`, {
      [kind]: facets[0],
    });
    if (codes) query.andWhere(`${kind}.municipality IN (:...codes)`);
    return;
  }
  const positions = query
    .subQuery()
    .select("entry.position")
    .from(ProgramFacetRow, "entry")
    .where(`entry.facet IN (:...${kind})`);
  if (codes) positions.andWhere("entry.municipality IN (:...codes)");
  query.andWhere(`program.position IN ${positions.getQuery()}`, { [kind]: facets });
}

/** SQL has no empty list: nothing is equal to an id that cannot be. */
export function orNone(ids: readonly string[]): readonly string[] {
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
  checkIds("municipalities", municipalities, "filter.municipalities");
  checkIds("prefectures", prefectures, "filter.prefectures");
  const codes = codesIn(municipalities, prefectures);
  const query = source
    .getRepository(ProgramConceptRow)
    .createQueryBuilder("match")
    .select("match.programId", "id")
    .where("match.concept IN (:...concepts)", {
      concepts: includeNarrower ? conceptsWithNarrower([concept]) : [concept],
    })
    .groupBy("match.programId")
    .addGroupBy("match.position")
    .orderBy("match.position");
  if (relations) query.andWhere("match.relation IN (:...relations)", { relations: orNone(relations) });
  if (codes) query.andWhere("match.municipality IN (:...codes)", { codes: orNone(codes) });
  const rows = await query.getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
