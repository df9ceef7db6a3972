import type { DataSource, SelectQueryBuilder } from "typeorm";
import { cursorCodec, isPlace, type PageRequest } from "../../../shared/federation/page";
import { checkIds, conceptsWithNarrower } from "../arguments";
import { SeriesConceptRow } from "../comparison-tables";
import type { ObservationFilter } from "./arguments";
import { ObservationRecordRow } from "./tables";

/** Cursors of figures in the order of the plans. */
export const observationCursors = cursorCodec("observation", isPlace);

/** The rows of a page and one more, if there is one, counted from the end where the page begins. */
export function findObservations(
  source: DataSource,
  filter: ObservationFilter,
  { size, backward, after, before }: PageRequest<number>,
): Promise<ObservationRecordRow[]> {
  const query = filtered(source, filter)
    .orderBy("record.position", backward ? "DESC" : "ASC")
    .take(size + 1);
  if (after !== null) query.andWhere("record.position > :after", { after });
  if (before !== null) query.andWhere("record.position < :before", { before });
  return query.getMany();
}

export function countObservations(source: DataSource, filter: ObservationFilter): Promise<number> {
  return filtered(source, filter).getCount();
}

/** The figures that pass a filter. @throws {InputError} for an id in the filter that does not exist. */
function filtered(source: DataSource, filter: ObservationFilter): SelectQueryBuilder<ObservationRecordRow> {
  const query = source.getRepository(ObservationRecordRow).createQueryBuilder("record");
  const { municipalities, prefectures, concepts, measures, kind, from, to } = filter;
  checkIds("municipalities", municipalities, "filter.municipalities");
  checkIds("prefectures", prefectures, "filter.prefectures");
  checkIds("concepts", concepts, "filter.concepts");
  checkIds("measures", measures, "filter.measures");
  if (municipalities)
    query.andWhere("record.municipality IN (:...municipalities)", { municipalities: orNone(municipalities) });
  if (prefectures)
    query.andWhere("SUBSTR(record.municipality, 1, 2) IN (:...prefectures)", { prefectures: orNone(prefectures) });
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
      { concepts: orNone(conceptsWithNarrower(concepts)) },
    );
  if (kind) query.andWhere("record.kind = :kind", { kind });
  if (typeof from === "number") query.andWhere("record.year >= :from", { from });
  if (typeof to === "number") query.andWhere("record.year <= :to", { to });
  return query;
}

/** SQL has no empty list: nothing is equal to an id that cannot be. */
function orNone(ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? ids : [""];
}
