/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether figures may stand side by side. */
export type Comparability =
  /** They may; no rule finds anything against it. */
  | 'COMPARABLE'
  /** They may not: no ranking and no change is given; the first caveats say why. */
  | 'NOT_COMPARABLE'
  /** They may, if what the caveats say is told with them. */
  | 'WITH_CAVEATS';

/** Whether a figure says what was or what is aimed at. */
export type ObservationKind =
  /** What was: 実績. */
  | 'ACTUAL'
  /** What is aimed at or planned: 目標, 計画, 予定. */
  | 'TARGET';

/** What stands behind a value, after SDMX CL_OBS_STATUS. A target is a kind, never a status. */
export type ObservationStatus =
  /** E: the document calls it an estimate (見込み). */
  | 'ESTIMATED'
  /** O: the cell says that there is no figure (-, —, blank). */
  | 'MISSING'
  /** A: a normal value. */
  | 'NORMAL'
  /** O: the cell says that a figure will follow (集計中, 検討中, 確定予定). */
  | 'PENDING'
  /** P: it covers a part of the year (8月末現在), or is not final. */
  | 'PROVISIONAL'
  /** O: the cell has a word, not a number (増加). */
  | 'QUALITATIVE'
  /** S: stopped or cut back by a special event (新型コロナ), so that the figure is no trend. */
  | 'SUSPENDED';

export type CompareQueryVariables = Exact<{
  concept: string | number;
}>;


export type CompareQuery = { concept: { comparison: { groups: Array<{ comparability: Comparability, measure: { id: string }, unit: { code: string }, caveats: Array<{ code: string, message: string }>, series: Array<{ municipality: { name: string }, observations: Array<{ kind: ObservationKind, value: number | null, status: ObservationStatus, fiscalYear: { year: number } }> }> }> } } | null };
