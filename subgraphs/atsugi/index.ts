import { definePlan } from "../../shared/federation/plan-definition";
import { AtsugiPlan, AtsugiProgram } from "./entities";
import { AtsugiActor, AtsugiActorMark, AtsugiItem, AtsugiPage } from "./levels";
import { readAtsugi } from "./native";
import { normaliseAtsugi } from "./normalise";
import { AtsugiQuery } from "./resolvers";
import { atsugiRows } from "./rows";

export default definePlan({
  slug: "atsugi",
  withoutHeadings: true,
  read: readAtsugi,
  normalise: normaliseAtsugi,
  rows: atsugiRows,
  Plan: AtsugiPlan,
  Program: AtsugiProgram,
  levels: [AtsugiActor, AtsugiActorMark, AtsugiItem, AtsugiPage],
  resolvers: [AtsugiQuery],
});
