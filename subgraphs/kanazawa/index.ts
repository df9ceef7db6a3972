import { definePlan } from "../../shared/federation/plan-definition";
import { KanazawaPlan, KanazawaProgram } from "./entities";
import { KanazawaGroup, KanazawaPillar } from "./levels";
import { readKanazawa } from "./native";
import { normaliseKanazawa } from "./normalise";
import { KanazawaQuery } from "./resolvers";
import { kanazawaRows } from "./rows";

export default definePlan({
  slug: "kanazawa",
  read: readKanazawa,
  normalise: normaliseKanazawa,
  rows: kanazawaRows,
  Plan: KanazawaPlan,
  Program: KanazawaProgram,
  levels: [KanazawaPillar, KanazawaGroup],
  resolvers: [KanazawaQuery],
});
