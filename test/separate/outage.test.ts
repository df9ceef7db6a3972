import { ask } from "../helpers/client";
import { OFFSETS } from "../helpers/offsets";
import { type Federation, startSeparate } from "../helpers/processes";

const QUERY = /* GraphQL */ `
  {
    concept(id: "dementia-cafe") {
      programs {
        id
        title
        municipality {
          name
        }
      }
    }
    kanazawa {
      title
    }
    kashiwa {
      title
    }
  }
`;

let federation: Federation;
beforeAll(async () => {
  federation = await startSeparate(OFFSETS.outage);
});
afterAll(() => federation.stop());

test("a plan that is stopped costs itself alone, is named once, and is back without a restart", async () => {
  const before = await ask(QUERY, {}, federation.url);
  expect(before.errors).toBeUndefined();
  const all: { id: string }[] = before.data.concept.programs;
  expect(all.every((program) => program !== null)).toBe(true);

  await federation.subgraphs.get("kanazawa")?.stop("SIGKILL");
  const during = await ask(QUERY, {}, federation.url);
  expect(during.status).toBe(200);
  expect(during.data.kashiwa).toEqual(before.data.kashiwa);
  expect(during.data.kanazawa).toBeNull();
  expect(during.data.concept.programs).toEqual(
    all.map((program) => (program.id.startsWith("kanazawa:") ? null : program)),
  );
  expect(during.errors).toEqual([
    {
      message:
        "The plan of Kanazawa (金沢市) is not available at the moment; its data is missing from this answer. / 金沢市の計画に接続できないため、この回答には同市のデータが含まれていません。",
      extensions: { code: "MUNICIPALITY_UNAVAILABLE", municipality: "17201", plan: "kanazawa", retryAfter: 1 },
    },
  ]);
  expect(JSON.stringify(during)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|localhost/);

  await federation.startSubgraph("kanazawa");
  const after = await ask(QUERY, {}, federation.url);
  expect(after.errors).toBeUndefined();
  expect(after.data).toEqual(before.data);
});

test("a subgraph refuses who does not show the secret", async () => {
  const { address } = federation.subgraphs.get("kashiwa") as { address: string };
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ kashiwa { title } }" }),
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ errors: [{ message: "This subgraph answers its gateway only." }] });
});
