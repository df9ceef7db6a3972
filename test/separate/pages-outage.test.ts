import { OFFSETS } from "../helpers/offsets";
import { type Federation, startSeparate } from "../helpers/processes";

let federation: Federation;
beforeAll(async () => {
  federation = await startSeparate(OFFSETS.pagesOutage, { HARVEST_INTERVAL_MS: "300" });
});
afterAll(() => federation.stop());

const get = (path: string) => fetch(`${federation.url}${path}`);

test("while a plan is down its pages say so, show what was last harvested, and are not kept", async () => {
  const whole = await (await get("/en/plans/kashiwa")).text();
  expect(whole).not.toContain("does not answer");
  await federation.subgraphs.get("kashiwa")?.stop("SIGKILL");

  const plan = await get("/en/plans/kashiwa");
  expect([plan.status, plan.headers.get("cache-control"), plan.headers.get("etag")]).toEqual([200, "no-store", null]);
  const planText = await plan.text();
  expect(planText).toContain("The plan of Kashiwa does not answer at the moment");
  expect(planText).toContain('href="/en/programs/kashiwa:18"');

  const program = await get("/ja/programs/kashiwa:18");
  expect(program.status).toBe(200);
  const programText = await program.text();
  expect(programText).toContain("柏市の計画に現在接続できないため");
  expect(programText).toContain("認知症カフェの開催・支援");
  expect((await get("/ja/programs/kashiwa:999")).status).toBe(404);

  const other = await (await get("/en/plans/okayama")).text();
  expect(other).not.toContain("does not answer");
  expect((await get("/en/search?text=kashiwa:18")).status).toBe(200);

  const until = Date.now() + 20_000;
  let concept = "";
  while (!concept.includes("The plan of Kashiwa did not") && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    concept = await (await get("/en/concepts/dementia-cafe")).text();
  }
  expect(concept).toContain("The plan of Kashiwa did not answer when it was last asked");
  expect(concept).toContain("82.9%");
});

test("without the comparison, pages say that they cannot be shown; what needs none is there", async () => {
  await federation.subgraphs.get("comparison")?.stop("SIGKILL");
  const concept = await get("/ja/concepts/dementia-cafe");
  expect([concept.status, concept.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await concept.text()).toContain("計画の比較に現在接続できません。");
  expect((await get("/en/accessibility")).status).toBe(200);
});
