import { setTimeout as wait } from "node:timers/promises";
import { type Answer, ask } from "../helpers/client";
import type { FaultProxy } from "../helpers/fault-proxy";
import { FAULTS, type FaultName } from "../helpers/faults";
import { type FaultyFederation, startFaulty } from "../helpers/faulty-federation";
import { OFFSETS } from "../helpers/offsets";

/** Kanazawa by reference and as a root, among other plans. */
const QUERY = /* GraphQL */ `
  {
    concept(id: "dementia-cafe") {
      programs {
        id
        title
        departments
        municipality {
          code
          plan {
            id
            title
          }
        }
      }
    }
    kanazawa {
      title
      programs {
        title
        municipality {
          code
        }
      }
    }
    kashiwa {
      title
    }
  }
`;

/** How often the gateway asks when one question fails in this way: once more for a broken connection, never otherwise. */
const ASKED_AGAIN: readonly FaultName[] = [
  "closes the connection before it answers",
  "resets the connection in the middle of the body",
  "ends the connection in the middle of the body",
  "ends a body in chunks without its end",
];

const MISSING = {
  message:
    "The plan of Kanazawa (金沢市) is not available at the moment; its data is missing from this answer. / 金沢市の計画に接続できないため、この回答には同市のデータが含まれていません。",
  extensions: { code: "MUNICIPALITY_UNAVAILABLE", municipality: "17201", plan: "kanazawa" },
};

let federation: FaultyFederation;
let kanazawa: FaultProxy;
let whole: Answer;
beforeAll(async () => {
  federation = await startFaulty(
    OFFSETS.faults,
    { SUBGRAPH_TIMEOUT_MS: "2000", SUBGRAPH_BUDGET_MS: "10000" },
    { SUBGRAPH_ANSWER_BYTES: String(4 * 1024 * 1024), LOG_LEVEL: "warn" },
  );
  kanazawa = federation.proxies.get("kanazawa") as FaultProxy;
  await wholeAgain();
  whole = await question();
});
afterAll(() => federation.stop());

afterEach(() => {
  kanazawa.set(null);
  return wholeAgain();
});

/** A subgraph that is well again is found within five seconds. */
async function wholeAgain(): Promise<void> {
  const last = performance.now() + 5_000;
  while ((await question()).errors) {
    expect(performance.now()).toBeLessThan(last);
    await wait(50);
  }
}

const question = (query = QUERY) => ask(query, {}, federation.url);

/** The known good answer without Kanazawa's part. */
function withoutKanazawa() {
  const data = structuredClone(whole.data);
  data.kanazawa = null;
  data.concept.programs = data.concept.programs.map((program: { id: string }) =>
    program.id.startsWith("kanazawa:") ? null : program,
  );
  return data;
}

/** A plan is missing as it should be: everything else is there, and one error names it and nothing of where it runs. */
function expectOnlyKanazawaMissing({ status, data, errors }: Answer) {
  expect(status).toBe(200);
  expect(data).toEqual(withoutKanazawa());
  expect(errors).toEqual([{ ...MISSING, extensions: { ...MISSING.extensions, retryAfter: expect.any(Number) } }]);
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|SQLITE|stack|\/srv|expected, found/);
}

test("what is asked holds programmes of Kanazawa and of others", () => {
  expect(whole.errors).toBeUndefined();
  const slugs = whole.data.concept.programs.map(({ id }: { id: string }) => id.split(":")[0]);
  expect(new Set(slugs)).toEqual(new Set(["kashiwa", "kanazawa"]));
  expect(whole.data.kanazawa.programs).toHaveLength(105);
});

test.each(Object.keys(FAULTS) as FaultName[])("a subgraph that %s costs itself alone", async (fault) => {
  kanazawa.set(fault);
  expectOnlyKanazawaMissing(await question());
});

test.each(Object.keys(FAULTS) as FaultName[])("one question to a subgraph that %s", async (fault) => {
  kanazawa.set(fault);
  const { data, errors } = await question("{ kanazawa { title programs { title municipality { code } } } }");
  expect(data).toEqual({ kanazawa: null });
  expect(errors?.map(({ extensions }) => extensions.municipality)).toEqual(["17201"]);
  expect(kanazawa.questions).toBe(ASKED_AGAIN.includes(fault) ? 2 : 1);
});

test.each(ASKED_AGAIN)("a subgraph that once %s is asked again, and nothing is missing", async (fault) => {
  kanazawa.set(fault, 1);
  const answer = await question();
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual(whole.data);
});

test("a subgraph that refuses connections costs itself alone", async () => {
  await kanazawa.close();
  const during = await question();
  await kanazawa.listen();
  expectOnlyKanazawaMissing(during);
});

test("a subgraph that failed several times is left alone, and its errors say when it is next tried", async () => {
  kanazawa.set("answers with status 500");
  for (let failures = 0; failures < 3; failures++) await question("{ kanazawa { title } }");
  const before = kanazawa.questions;
  const answers = await Promise.all(Array.from({ length: 50 }, () => question()));
  for (const answer of answers) expectOnlyKanazawaMissing(answer);
  const seconds = answers.map(({ errors }) => errors?.[0]?.extensions.retryAfter as number);
  expect(seconds.every((value) => value === 1 || value === 2)).toBe(true);
  // Fifty requests, of two questions each, became probes or none.
  expect(kanazawa.questions - before).toBeLessThan(5);
});

test("without the comparison the plans answer by themselves", async () => {
  const comparison = federation.proxies.get("comparison") as FaultProxy;
  comparison.set("answers with status 500");
  const { status, data, errors } = await question();
  comparison.set(null);
  expect(status).toBe(200);
  expect(data).toEqual({ concept: null, kanazawa: whole.data.kanazawa, kashiwa: whole.data.kashiwa });
  expect(errors).toEqual([
    {
      message: "The comparison of the plans is not available at the moment. Ask the plans directly, or try again.",
      extensions: { code: "COMPARISON_UNAVAILABLE", retryAfter: 1 },
    },
  ]);
});
