import type { DataSource, ObjectLiteral, SelectQueryBuilder } from "typeorm";
import { cursorCodec, isPlace, type PageRequest } from "../../../shared/federation/page";
import { checkIds, codesIn } from "../arguments";
import { SeriesConceptRow } from "../comparison-tables";
import { isNarrowed, orNone } from "../program-query";
import type { ObservationFilter } from "./arguments";
import { ObservationCountRow, ObservationRow, SeriesRecordRow } from "./tables";

/** Cursors of figures in the order of the plans. */
export const observationCursors = cursorCodec("observation", isPlace);

/**
 * The rows of a page with their series, and one more, if there is one, counted from the end where the page begins. The
 * page is found by its row numbers alone, so that nothing else is read of what lies beside it.
 */
export function findObservations(
  source: DataSource,
  filter: ObservationFilter,
  { size, backward, after, before }: PageRequest<number>,
): Promise<ObservationRow[]> {
  const direction = backward ? "DESC" : "ASC";
  const page = filtered(source, filter)
    .select("record.rowId")
    .orderBy("record.rowId", direction)
    .limit(size + 1);
  if (after !== null) page.andWhere("record.rowId > :after", { after });
  if (before !== null) page.andWhere("record.rowId < :before", { before });
  return source
    .getRepository(ObservationRow)
    .createQueryBuilder("figure")
    .leftJoinAndMapOne("figure.series", SeriesRecordRow, "series", "series.id = figure.indicatorId")
    .where(`figure.rowId IN (${page.getQuery()})`, page.getParameters())
    .orderBy("figure.rowId", direction)
    .getMany();
}

/** How many figures pass a filter; of what is counted by measure, kind and year, the counts are summed up. */
export async function countObservations(source: DataSource, filter: ObservationFilter): Promise<number> {
  const query = filtered(source, filter);
  const { municipalities, prefectures, concepts, ...rest } = filter;
  const counted = isNarrowed({ municipalities, prefectures, concepts })
    ? query.select("COUNT(*)", "total")
    : narrowed(source.getRepository(ObservationCountRow).createQueryBuilder("record"), rest).select(
        "SUM(record.count)",
        "total",
      );
  return Number((await counted.getRawOne<{ total: number | null }>())?.total ?? 0);
}

/** The figures that pass a filter. @throws {InputError} for an id in the filter that does not exist. */
function filtered(source: DataSource, filter: ObservationFilter): SelectQueryBuilder<ObservationRow> {
  const query = source.getRepository(ObservationRow).createQueryBuilder("record");
  const { municipalities, prefectures, concepts, measures } = filter;
  checkIds("municipalities", municipalities, "filter.municipalities");
  checkIds("prefectures", prefectures, "filter.prefectures");
  checkIds("concepts", concepts, "filter.concepts");
  checkIds("measures", measures, "filter.measures");
  const codes = codesIn(municipalities, prefectures);
  if (codes) query.andWhere("record.municipality IN (:...codes)", { codes: orNone(codes) });
  if (concepts)
    query.andWhere(
      (outer) =>
        `record.indicatorId IN ${outer
          .subQuery()
          .select("entry.seriesId")
          .from(SeriesConceptRow, "entry")
          .where("entry.concept IN (:...concepts)")
          .getQuery()}`,
      { concepts: orNone(concepts) },
    );
  return narrowed(query, filter);
}

/** Leaves what is of some measures, kind and years. */
function narrowed<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { measures, kind, from, to }: ObservationFilter,
): SelectQueryBuilder<Row> {
  if (measures) query.andWhere("record.measure IN (:...measures)", { measures: orNone(measures) });
  if (kind) query.andWhere("record.kind = :kind", { kind });
  if (typeof from === "number") query.andWhere("record.year >= :from", { from });
  if (typeof to === "number") query.andWhere("record.year <= :to", { to });
  return query;
}
