import { definePlan } from "../../shared/federation/plan-definition";
import { KashiwaChapter, KashiwaGroup, KashiwaPlan, KashiwaProgram, KashiwaSection } from "./entities";
import { readKashiwa } from "./native";
import { normaliseKashiwa } from "./normalise";
import { KashiwaQuery } from "./resolvers";
import { kashiwaRows } from "./rows";

export default definePlan({
  slug: "kashiwa",
  read: readKashiwa,
  normalise: normaliseKashiwa,
  rows: kashiwaRows,
  Plan: KashiwaPlan,
  Program: KashiwaProgram,
  levels: [KashiwaChapter, KashiwaSection, KashiwaGroup],
  resolvers: [KashiwaQuery],
});
