import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SEEDS } from "../../shared/paths";
import { registrationOf } from "../../shared/registry";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { readPlanFacts } from "../helpers/seeded-plan";
import { CHECKS, type Facts, isEnglish, isWritten, layOut } from "./conformance-checks";

/** What every plan's facts promise. */
export function describeFacts(slug: string): void {
  let facts: Facts;
  beforeAll(async () => {
    facts = layOut(slug, await readPlanFacts(slug));
  });

  test.each(CHECKS)("%s", (_, offenders) => {
    expect(offenders(facts)).toEqual([]);
  });

  test("the plan is that of the registry, with a title in both languages and a period", () => {
    const { id, municipality, title, period } = facts.canonical.plan;
    expect({ id, municipality }).toEqual({ id: slug, municipality: registrationOf(slug).municipality.code });
    expect([isWritten(title), isEnglish(title)]).toEqual([true, true]);
    expect(period[0].compare(period[1])).toBeLessThanOrEqual(0);
  });

  test("programme ids are those of the snapshot: they are permanent, in the order of the plan", () => {
    const snapshot = readFileSync(join(__dirname, "ids", `${slug}.txt`), "utf8")
      .trimEnd()
      .split("\n");
    expect(facts.programs.map(({ id }) => id)).toEqual(snapshot);
  });

  test("normalising is pure: the same again, and its input as it was", () => {
    const { plan, native, canonical, own } = facts;
    expect(plan.normalise(native, vocabulary())).toEqual(canonical);
    expect(plan.rows(native, vocabulary())).toEqual(own);
    expect(native).toEqual(plan.read(join(SEEDS, slug)));
  });
}
