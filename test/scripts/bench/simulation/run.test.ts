import "./six-cities";

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Generator } from "../../../../scripts/bench/simulation/generate";
import { groupsIn } from "../../../../scripts/bench/simulation/groups";
import { harvestMadeUp } from "../../../../scripts/bench/simulation/harvest";
import { seedMadeUp } from "../../../../scripts/bench/simulation/seed";
import { Service } from "../../../../scripts/bench/simulation/service";
import { learnStatistics } from "../../../../scripts/bench/simulation/statistics";
import { PLANS } from "../../../../shared/registry";
import { smallPlan } from "./small-plan";

const generator = new Generator(learnStatistics([smallPlan()]), { scale: { programs: 1, figures: 2 }, seed: 1 });
const plans = PLANS.map((plan) => generator.plan(plan));
const programs = plans.flatMap((plan) => plan.programs);

let folder: string;
let service: Service;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "simulation-"));
  const write = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  const seeded = await seedMadeUp(folder, generator);
  const harvested = await harvestMadeUp(folder, join(folder, "comparison.sqlite"));
  write.mockRestore();
  expect([seeded.observations, harvested.observations]).toEqual([programs.length * 4, programs.length * 4]);
  service = await Service.open(join(folder, "comparison.sqlite"));
}, 60_000);

afterAll(async () => {
  await service?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a database per prefecture", () => {
  expect(groupsIn(folder).map(({ name, file }) => [name, existsSync(file)])).toEqual(
    ["01", "08", "16", "24", "32", "40"].map((prefecture) => [`MadeUp${prefecture}`, true]),
  );
});

test("what was made up is what the comparison answers", async () => {
  const { dataset, programs: page } = await service.ask<{
    dataset: object;
    programs: { totalCount: number; nodes: { id: string; __typename: string }[] };
  }>("{ dataset { programCount observationCount } programs(first: 100) { totalCount nodes { id __typename } } }");
  expect(dataset).toEqual({ programCount: programs.length, observationCount: programs.length * 4 });
  expect(page.totalCount).toBe(programs.length);
  expect(page.nodes.map(({ id }) => id)).toEqual(programs.map(({ id }) => id));
  expect(page.nodes.map(({ __typename }) => __typename)).toEqual(
    PLANS.flatMap(({ slug, typePrefix }) =>
      programs.filter(({ id }) => id.startsWith(`${slug}:`)).map(() => `${typePrefix}Program`),
    ),
  );
});

test("a comparison over two of them has the figures of those two", async () => {
  const [, second, , , , sixth] = PLANS.map(({ municipality }) => municipality.code);
  const { concept } = await service.ask<{
    concept: {
      comparison: { groups: { series: { municipality: { code: string }; observations: { value: number }[] }[] }[] };
    };
  }>(
    'query ($codes: [ID!]) { concept(id: "dementia-cafe") { comparison(municipalities: $codes) { groups { series { municipality { code } observations { value } } } } } }',
    { codes: [second, sixth] },
  );
  const [group] = concept.comparison.groups;
  const expected = [plans[1], plans[5]].flatMap((plan) => plan?.programs.flatMap(({ indicators }) => indicators) ?? []);
  expect(group?.series.map((series) => series.municipality.code)).toEqual(
    [plans[1], plans[5]].flatMap((plan) => plan?.programs.map(() => plan.plan.municipality) ?? []),
  );
  expect(group?.series.map((series) => series.observations.map(({ value }) => value).sort())).toEqual(
    expected.map(({ observations }) => observations.map(({ value }) => value).sort()),
  );
});
