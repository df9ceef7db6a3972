import type { DataSource, SelectQueryBuilder } from "typeorm";
import { cursorCodec, type PageRequest } from "../../../shared/federation/page";
import { checkIds, codesIn } from "../arguments";
import { SeriesConceptRow } from "../comparison-tables";
import { isNarrowed, orNone } from "../program-query";
import { DatasetRow } from "../tables";
import type { ObservationFilter } from "./arguments";
import { ObservationRow, SeriesRecordRow } from "./tables";

/** Cursors of figures in the order of the plans. */
export const observationCursors = cursorCodec("observation", (value): value is number => Number.isInteger(value));

/** The rows of a page with their series, and one more, if there is one, counted from the end where the page begins. */
export function findObservations(
  source: DataSource,
  filter: ObservationFilter,
  { size, backward, after, before }: PageRequest<number>,
): Promise<ObservationRow[]> {
  const direction = backward ? "DESC" : "ASC";
  const query = filtered(source, filter)
    .leftJoinAndMapOne("record.series", SeriesRecordRow, "series", "series.id = record.indicatorId")
    .orderBy("record.rowId", direction)
    .limit(size + 1);
  if (after !== null) query.andWhere("record.rowId > :after", { after });
  if (before !== null) query.andWhere("record.rowId < :before", { before });
  return query.getMany();
}

/** How many figures pass a filter; without one, the number that was written with them. */
export async function countObservations(source: DataSource, filter: ObservationFilter): Promise<number> {
  const query = filtered(source, filter);
  const counted = isNarrowed(filter)
    ? query.select("COUNT(*)", "total")
    : source.getRepository(DatasetRow).createQueryBuilder("dataset").select("dataset.observationCount", "total");
  return Number((await counted.getRawOne<{ total: number }>())?.total ?? 0);
}

/** The figures that pass a filter. @throws {InputError} for an id in the filter that does not exist. */
function filtered(source: DataSource, filter: ObservationFilter): SelectQueryBuilder<ObservationRow> {
  const query = source.getRepository(ObservationRow).createQueryBuilder("record");
  const { municipalities, prefectures, concepts, measures, kind, from, to } = filter;
  checkIds("municipalities", municipalities, "filter.municipalities");
  checkIds("prefectures", prefectures, "filter.prefectures");
  checkIds("concepts", concepts, "filter.concepts");
  checkIds("measures", measures, "filter.measures");
  const codes = codesIn(municipalities, prefectures);
  if (codes) query.andWhere("record.municipality IN (:...codes)", { codes: orNone(codes) });
  if (measures) query.andWhere("record.measure IN (:...measures)", { measures: orNone(measures) });
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
  if (kind) query.andWhere("record.kind = :kind", { kind });
  if (typeof from === "number") query.andWhere("record.year >= :from", { from });
  if (typeof to === "number") query.andWhere("record.year <= :to", { to });
  return query;
}
