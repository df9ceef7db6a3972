import { enumOf } from "../../shared/graph/enums";
import { EVALUATION_LEVELS, MEASURE_TERMS, YEAR_STATES } from "./terms";

export const EvaluationLevelEnum = enumOf(
  "KanazawaEvaluationLevel",
  "What the evaluation of FY2021 (R3) says of a measure, after the legend of the report.",
  EVALUATION_LEVELS,
  {
    EXPANDED: "◎: it was expanded or enriched.",
    AS_PLANNED: "〇: it is carried out largely as planned.",
    NOT_YET: "△: it is not carried out yet, but planned.",
    NOT_PLANNED: "It is not carried out and not planned; no measure carries such a mark.",
  },
);

export const MeasureTermEnum = enumOf(
  "KanazawaTerm",
  "How far ahead a measure looks. The report does not say which years are meant.",
  MEASURE_TERMS,
  { SHORT: "短期: short term.", MEDIUM: "中期: medium term.", LONG: "長期: long term." },
);

export const YearStateEnum = enumOf(
  "KanazawaYearState",
  "What a year's cell says of the measure in that year, read from its wording.",
  YEAR_STATES,
  {
    DONE: "It was carried out; the cell says what was done.",
    CONTINUED: "It goes on (継続実施).",
    PLANNED: "It is planned (予定).",
    CONSIDERED: "It is or was being considered (検討).",
    SUSPENDED: "It was stopped or cut back by a special event, mostly the pandemic.",
    NOT_DONE: "It was not carried out.",
  },
);
