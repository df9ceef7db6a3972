import { registerEnumType } from "type-graphql";
import {
  ACCUMULATIONS,
  BOUNDS,
  DIRECTIONS,
  MATCH_RELATIONS,
  OBSERVATION_KINDS,
  OBSERVATION_STATUSES,
} from "../canonical/terms";

/** A closed list of terms as the object that an enum is registered from; every term has its description. */
export function enumOf<Term extends string>(
  name: string,
  description: string,
  terms: readonly Term[],
  descriptions: Record<Term, string>,
): Record<Term, Term> {
  const object = Object.fromEntries(terms.map((term) => [term, term])) as Record<Term, Term>;
  const valuesConfig = Object.fromEntries(terms.map((term) => [term, { description: descriptions[term] }]));
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as never });
  return object;
}

export const MatchRelationEnum = enumOf(
  "MatchRelation",
  "SKOS mapping relations: how well the programme corresponds to the concept.",
  MATCH_RELATIONS,
  {
    EXACT: "The programme is what the concept defines.",
    CLOSE: "The programme is nearly what the concept defines; for most comparisons they can stand for each other.",
    BROAD: "skos:broadMatch: the concept is broader; the programme is a part or a special case of it.",
    NARROW: "skos:narrowMatch: the concept is narrower; the programme contains it, and more.",
    RELATED: "The programme has to do with the concept, but is something else.",
  },
);

export const DirectionEnum = enumOf(
  "Direction",
  "The direction that the plan wants the figure to take, where it prints one.",
  DIRECTIONS,
  {
    INCREASE: "増加: it should grow.",
    MAINTAIN: "維持: it should stay as it is.",
    INCREASE_OR_MAINTAIN: "増加・維持: it should grow or stay as it is.",
    DECREASE: "減少: it should become less.",
  },
);

export const AccumulationEnum = enumOf("Accumulation", "How figures of one series add up over time.", ACCUMULATIONS, {
  ANNUAL: "What happened within the fiscal year.",
  CUMULATIVE: "A running total since some start.",
  POINT_IN_TIME: "A state at some day of the year, or a rate.",
  MONTHLY_AVERAGE: "A figure per month.",
});

export const ObservationKindEnum = enumOf(
  "ObservationKind",
  "Whether a figure says what was or what is aimed at.",
  OBSERVATION_KINDS,
  { ACTUAL: "What was: 実績.", TARGET: "What is aimed at or planned: 目標, 計画, 予定." },
);

export const ObservationStatusEnum = enumOf(
  "ObservationStatus",
  "What stands behind a value, after SDMX CL_OBS_STATUS. A target is a kind, never a status.",
  OBSERVATION_STATUSES,
  {
    NORMAL: "A: a normal value.",
    ESTIMATED: "E: the document calls it an estimate (見込み).",
    PROVISIONAL: "P: it covers a part of the year (8月末現在), or is not final.",
    SUSPENDED: "S: stopped or cut back by a special event (新型コロナ), so that the figure is no trend.",
    MISSING: "O: the cell says that there is no figure (-, —, blank).",
    PENDING: "O: the cell says that a figure will follow (集計中, 検討中, 確定予定).",
    QUALITATIVE: "O: the cell has a word, not a number (増加).",
  },
);

export const BoundEnum = enumOf("Bound", "How exactly a printed figure is meant.", BOUNDS, {
  EXACT: "As it stands.",
  AT_LEAST: "以上: at least.",
  APPROXIMATE: "程度, 約: about.",
});
