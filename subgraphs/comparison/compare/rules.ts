import type { Rule } from "./rule";
import { accumulationDiffers, accumulationInferred } from "./rules/accumulation";
import { noFigure, singleCity } from "./rules/cities";
import { noCommonYear, partYear } from "./rules/common-year";
import { broadOrNarrowMatch, definitionDiffers, narrowerConcept, relatedMatch } from "./rules/definition";
import { approximate, atLeast, directionDiffers, frequency, zeroBase } from "./rules/figures";
import { actualOnly, targetOnly } from "./rules/kinds";
import { differentMeasure, differentUnit } from "./rules/other-groups";
import { planPeriodJump } from "./rules/plan-period-jump";
import { repeatedSeries, severalSeries } from "./rules/several-series";
import { estimated, suspended } from "./rules/statuses";

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
