import type { ApolloServer } from "@apollo/server";
import type { GatewayContext } from "../../../../gateway/context";
import { startFederation } from "../../../../gateway/federation";
import {
  composeCopies,
  copies,
  copyExecutor,
  referringExecutor,
} from "../../../../scripts/bench/simulation/many-subgraphs";
import { readConfig } from "../../../../shared/config";
import type { OpenSubgraph } from "../../../../shared/federation/plan-subgraph";
import { openSeededPlan } from "../../../helpers/seeded-plan";

let model: OpenSubgraph;
let server: ApolloServer<GatewayContext>;

beforeAll(async () => {
  const plans = copies(3);
  const { supergraphSdl, comparison } = composeCopies(plans);
  model = await openSeededPlan("kashiwa");
  const executors = [...plans.map((plan) => copyExecutor(model, plan)), referringExecutor(comparison, plans, 2)];
  server = await startFederation({ ...readConfig({}), supergraphSdl, executors, storedOnly: false, warn: () => {} });
}, 60_000);

afterAll(async () => {
  await server?.stop();
  await model?.close();
});

test("copies of a plan's subgraph answer under their own names, each asked once", async () => {
  const contextValue: GatewayContext = { trace: [] };
  const { body } = await server.executeOperation(
    { query: '{ concept(id: "any") { programs { __typename id title ... on City02Program { group { heading } } } } }' },
    { contextValue },
  );
  const { data, errors } = body.kind === "single" ? body.singleResult : { data: null, errors: [body] };
  expect(errors).toBeUndefined();
  const titles = ["市民・関係機関と連携した取り組みの推進", "フレイルチェックの普及・啓発"];
  expect(JSON.parse(JSON.stringify(data)).concept.programs).toEqual(
    ["01", "02", "03"].flatMap((number) =>
      titles.map((title, index) => ({
        __typename: `City${number}Program`,
        id: `city${number}:${index + 1}`,
        title,
        ...(number === "02" ? { group: { heading: expect.any(String) } } : {}),
      })),
    ),
  );
  expect(contextValue.trace?.map(({ subgraph }) => subgraph).sort()).toEqual([
    "city01",
    "city02",
    "city03",
    "comparison",
  ]);
});

test("a copy's own root field gives its own plan", async () => {
  const { body } = await server.executeOperation({ query: "{ city03 { __typename id } }" }, { contextValue: {} });
  expect(body.kind === "single" && JSON.parse(JSON.stringify(body.singleResult.data))).toEqual({
    city03: { __typename: "City03Plan", id: "city03" },
  });
});
