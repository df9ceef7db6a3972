import type { DataSource } from "typeorm";
import { filtered } from "../program-query";
import type { HitKey, SearchQuery } from "./search-index";

/** How an index finds and scores: a query that gives `program_id` and `score`, its parameters, and what else to read of a hit. */
export interface Scoring {
  sql: string;
  parameters: Readonly<Record<string, unknown>>;
  /** By name: columns of `hit`, or expressions over `program`. */
  select: Readonly<Record<string, string>>;
}

export interface RankedRow {
  programId: string;
  position: number;
  score: number;
}

function matches(source: DataSource, { filter }: SearchQuery, { sql, parameters }: Scoring) {
  return filtered(source, filter)
    .addCommonTableExpression(sql, "hit")
    .innerJoin("hit", "hit", "hit.program_id = program.id")
    .setParameters(parameters);
}

/** How many programmes match: one statement. */
export async function countHits(source: DataSource, query: SearchQuery, scoring: Scoring): Promise<number> {
  const row = await matches(source, query, scoring).select("COUNT(*)", "total").getRawOne<{ total: number | string }>();
  return Number(row?.total ?? 0);
}

/** The best matches, behind a place where one is given: one statement. */
export async function rankHits<More extends object>(
  source: DataSource,
  query: SearchQuery,
  scoring: Scoring,
): Promise<(RankedRow & More)[]> {
  const page = matches(source, query, scoring)
    .select("program.id", "programId")
    .addSelect("program.position", "position")
    .addSelect("hit.score", "score")
    .orderBy("hit.score", "DESC")
    .addOrderBy("program.position", "ASC")
    .limit(query.size);
  for (const [name, expression] of Object.entries(scoring.select)) page.addSelect(expression, name);
  if (query.after) page.andWhere(...behind(query.after));
  return page.getRawMany();
}

function behind([score, position]: HitKey): [string, object] {
  return ["(hit.score < :score OR (hit.score = :score AND program.position > :position))", { score, position }];
}
