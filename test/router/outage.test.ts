import { ask } from "../helpers/client";
import { OFFSETS } from "../helpers/offsets";
import type { Federation } from "../helpers/processes";
import { startRouter } from "../helpers/router";

let router: Federation;
beforeAll(async () => {
  router = await startRouter(OFFSETS.routerOutage);
});
afterAll(() => router.stop());

test("behind the other router, too, a plan that is down costs itself alone", async () => {
  const query = `{
    kashiwa { title }
    okayama { title }
    programs(first: 1, filter: { municipalities: ["33100"] }) { totalCount nodes { id title } }
  }`;
  const whole = await ask(query, {}, router.url);
  expect(whole.errors).toBeUndefined();
  expect(whole.data.okayama).toEqual({ title: "岡山市の高齢者施策に関する計画（抜粋）" });

  await router.subgraphs.get("okayama")?.stop();
  const { data, errors } = await ask(query, {}, router.url);
  expect(data).toEqual({
    kashiwa: { title: "第9期 柏市高齢者いきいきプラン21 第2部 各論" },
    okayama: null,
    programs: { totalCount: 25, nodes: [null] },
  });
  // The error that names the missing municipality is the project's gateway's own; this router says less.
  expect(errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
    { message: "Unexpected error.", extensions: { code: "INTERNAL_SERVER_ERROR" } },
    { message: "Unexpected error.", extensions: { code: "INTERNAL_SERVER_ERROR" } },
  ]);
});
