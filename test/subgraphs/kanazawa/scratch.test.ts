import plan from "../../../subgraphs/kanazawa/index";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { planTables } from "../../../shared/federation/load";
test("s", () => {
  try {
  const native = plan.read("/tmp/scratch/kanazawa");
  const c = plan.normalise(native, vocabulary());
  console.log(c.programs.length, planTables(plan, native, c).map(t=>[t.entity.name,t.rows.length]));
  } catch (e) { console.log((e as Error).message); }
});
