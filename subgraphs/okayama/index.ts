import { definePlan } from "../../shared/federation/plan-definition";
import { OkayamaDirection, OkayamaField, OkayamaPlan, OkayamaProgram } from "./entities";
import { readOkayama } from "./native";
import { normaliseOkayama } from "./normalise";
import { OkayamaQuery } from "./resolvers";
import { okayamaRows } from "./rows";

export default definePlan({
  slug: "okayama",
  read: readOkayama,
  normalise: normaliseOkayama,
  rows: okayamaRows,
  Plan: OkayamaPlan,
  Program: OkayamaProgram,
  levels: [OkayamaField, OkayamaDirection],
  resolvers: [OkayamaQuery],
});
