import type { Rule } from "./rule";
import { accumulationDiffers, accumulationInferred } from "./rules/accumulation";
import { approximate, atLeast } from "./rules/bounds";
import { noFigure, singleCity } from "./rules/cities";
import { broadOrNarrowMatch, definitionDiffers, narrowerConcept, relatedMatch } from "./rules/definition";
import { directionDiffers } from "./rules/direction";
import { frequency } from "./rules/frequency";
import { actualOnly, targetOnly } from "./rules/kinds";
import { noCommonYear } from "./rules/no-common-year";
import { differentMeasure, differentUnit } from "./rules/other-groups";
import { partYear } from "./rules/part-year";
import { planPeriodJump } from "./rules/plan-period-jump";
import { repeatedSeries, severalSeries } from "./rules/several-series";
import { estimated, suspended } from "./rules/statuses";
import { zeroBase } from "./rules/zero-base";

/** All rules, in the order in which their caveats are given. A new rule is a line here. */
export const RULES: readonly Rule[] = [
  singleCity,
  noFigure,
  definitionDiffers,
  relatedMatch,
  accumulationDiffers,
  targetOnly,
  actualOnly,
  noCommonYear,
  partYear,
  differentUnit,
  differentMeasure,
  severalSeries,
  repeatedSeries,
  narrowerConcept,
  broadOrNarrowMatch,
  directionDiffers,
  estimated,
  suspended,
  planPeriodJump,
  zeroBase,
  atLeast,
  approximate,
  frequency,
  accumulationInferred,
];
