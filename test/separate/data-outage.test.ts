import { PLANS } from "../../shared/registry";
import { OFFSETS } from "../helpers/offsets";
import { type Federation, startSeparate } from "../helpers/processes";

let federation: Federation;
beforeAll(async () => {
  federation = await startSeparate(OFFSETS.dataOutage);
});
afterAll(() => federation.stop());

const get = (path: string) => fetch(`${federation.url}/data/${path}`);

test("with all plans down the tables answer from the last harvest and say how old it is; without the comparison they say so", async () => {
  const before = await (await get("observations.csv")).text();
  await Promise.all(PLANS.map(({ slug }) => federation.subgraphs.get(slug)?.stop("SIGKILL")));
  const during = await get("observations.csv");
  expect(during.status).toBe(200);
  expect(await during.text()).toBe(before);
  const age = Date.now() - Date.parse(during.headers.get("x-dataset-harvested-at") as string);
  expect(age).toBeGreaterThan(0);
  // When all tests began at the earliest, since their data is harvested once.
  expect(age).toBeLessThan(86_400_000);
  // These are made only now, while no plan answers.
  for (const path of [
    "programs.json",
    "concepts.csv",
    "comparison/dementia-cafe.json",
    "observations.sdmx.csv",
    "datapackage.json",
  ])
    expect((await get(path)).status).toBe(200);

  await federation.subgraphs.get("comparison")?.stop("SIGKILL");
  const without = await get("observations.csv");
  expect(without.status).toBe(503);
  expect(without.headers.get("retry-after")).toBe("5");
  expect(await without.json()).toEqual({
    error: "The tables are not available at the moment. Try again in some seconds.",
  });

  await federation.startSubgraph("comparison");
  expect((await get("observations.csv")).status).toBe(200);
});
