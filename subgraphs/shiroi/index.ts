import { definePlan } from "../../shared/federation/plan-definition";
import { ShiroiPlan, ShiroiProgram } from "./entities";
import { ShiroiArea, ShiroiCenter, ShiroiItem } from "./levels";
import { readShiroi } from "./native";
import { normaliseShiroi } from "./normalise";
import { ShiroiQuery } from "./resolvers";
import { shiroiRows } from "./rows";

export default definePlan({
  slug: "shiroi",
  read: readShiroi,
  normalise: normaliseShiroi,
  rows: shiroiRows,
  Plan: ShiroiPlan,
  Program: ShiroiProgram,
  levels: [ShiroiCenter, ShiroiArea, ShiroiItem],
  resolvers: [ShiroiQuery],
});
