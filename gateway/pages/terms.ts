import type {
  Accumulation,
  Bound,
  Direction,
  MatchRelation,
  ObservationKind,
  ObservationStatus,
} from "../../shared/canonical/terms";
import type { Text } from "../../shared/canonical/text";

/** Words for the closed vocabularies; a term without words does not compile. */

export const KINDS: Readonly<Record<ObservationKind, Text>> = {
  ACTUAL: { ja: "実績", en: "Actual" },
  TARGET: { ja: "目標", en: "Target" },
};

export const STATUSES: Readonly<Record<ObservationStatus, Text>> = {
  NORMAL: { ja: "通常", en: "Normal" },
  ESTIMATED: { ja: "見込み", en: "Estimate" },
  PROVISIONAL: { ja: "年度途中・暫定", en: "Part of the year, or not final" },
  SUSPENDED: { ja: "特別な事情による中止・縮小", en: "Stopped or cut back by a special event" },
  MISSING: { ja: "数値なし", en: "No figure" },
  PENDING: { ja: "集計中・未定", en: "To follow" },
  QUALITATIVE: { ja: "文字での記載", en: "In words" },
};

export const BOUND_WORDS: Readonly<Record<Bound, Text | null>> = {
  EXACT: null,
  AT_LEAST: { ja: "以上", en: "at least" },
  APPROXIMATE: { ja: "約", en: "about" },
};

export const ACCUMULATION_WORDS: Readonly<Record<Accumulation, Text>> = {
  ANNUAL: { ja: "年度内の数", en: "Within the fiscal year" },
  CUMULATIVE: { ja: "累計", en: "Running total" },
  POINT_IN_TIME: { ja: "ある時点の数または割合", en: "At a point in time, or a rate" },
  MONTHLY_AVERAGE: { ja: "1か月当たり", en: "Per month" },
};

export const DIRECTION_WORDS: Readonly<Record<Direction, Text>> = {
  INCREASE: { ja: "増加", en: "Increase" },
  MAINTAIN: { ja: "維持", en: "Keep as it is" },
  INCREASE_OR_MAINTAIN: { ja: "増加または維持", en: "Increase, or keep as it is" },
  DECREASE: { ja: "減少", en: "Decrease" },
};

export const RELATIONS: Readonly<Record<MatchRelation, Text>> = {
  EXACT: { ja: "一致", en: "Exactly this" },
  CLOSE: { ja: "ほぼ一致", en: "Nearly this" },
  BROAD: { ja: "その一部に当たる", en: "A part of it" },
  NARROW: { ja: "これを含む", en: "Contains it, and more" },
  RELATED: { ja: "関係はあるが別のもの", en: "Related, and something else" },
};

export const COMPARABILITIES = ["COMPARABLE", "WITH_CAVEATS", "NOT_COMPARABLE"] as const;
export type Comparability = (typeof COMPARABILITIES)[number];
