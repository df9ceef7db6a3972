import { canAnswer, fileName, referenceRequest, requestFor } from "../../../scripts/bench/requests";
import { type Facts, type Workload, workloadsOf } from "../../../scripts/bench/workloads";

const FACTS: Facts = {
  concepts: [
    { id: "community-salon", plans: 5 },
    { id: "frailty-check", plans: 2 },
    { id: "community-watch", plans: 5 },
  ],
  municipalities: ["12217", "33100", "17201", "12232", "14212"],
  words: ["見守り", "salon", "frailty"],
};

const workloads = workloadsOf(FACTS);
const find = (name: string) => workloads.find((workload) => workload.name === name) as Workload;

/** Many requests of a workload: its first, its last and some between. */
function many(workload: Workload): string[] {
  const size = workload.size as number;
  const numbers = [0, Math.floor(size / 2), size - 2_000].flatMap((from) =>
    Array.from({ length: 2_000 }, (_, place) => from + place),
  );
  return numbers.map((number) => JSON.stringify(workload.question(number)));
}

describe.each([
  // concepts × sets of cities × years × years × kinds × relations × languages, halved between b and c
  { name: "b", size: (2 * 16 * 10 * 10 * 3 * 16 * 2) / 2 },
  { name: "c", size: (2 * 16 * 10 * 10 * 3 * 16 * 2) / 2 },
  // concepts × relations × years × years × kinds × languages × languages
  { name: "d", size: 2 * 16 * 20 * 20 * 3 * 2 * 2 },
  // words × pages × sets of cities × with, without or all × languages
  { name: "e", size: 3 * 40 * 16 * 3 * 2 },
])("workload $name", ({ name, size }) => {
  const workload = find(name);

  test(`has ${size} requests, no two alike`, () => {
    expect(workload.size).toBe(size);
    expect(new Set(many(workload)).size).toBe(6_000);
    for (const beyond of [-1, size]) expect(() => workload.question(beyond)).toThrow("are used up");
  });
});

test("b and c never ask the same, so that a router which takes literals for variables finds nothing", () => {
  const [b, c] = [find("b"), find("c")];
  const asked = new Set(many(b));
  const literals = Array.from({ length: 6_000 }, (_, index) => JSON.stringify(c.reference(index)));
  expect(literals.filter((one) => asked.has(one))).toEqual([]);
});

test("c writes into the text what its reference sends as variables", () => {
  const { query, variables } = find("c").question(7);
  expect(variables).toBeUndefined();
  const { concept, from, to, kind, relations } = find("c").reference(7).variables as Record<string, string | string[]>;
  expect(query).toContain(`concept(id: "${concept}")`);
  expect(query).toContain(`from: ${from}, to: ${to}, kind: ${kind}`);
  expect(query).toContain(`relations: [${(relations as string[]).join(", ")}]`);
});

describe("a stored document", () => {
  const csv = find("f-csv");

  test("is a file for the project, and for peers an operation, in JSON alone", () => {
    expect(requestFor("project", csv, 0)).toEqual({ method: "GET", path: "/q/comparison.csv", body: null });
    expect(requestFor("file", csv, 0)).toEqual({ method: "GET", path: "/f-csv.csv", body: null });
    expect([canAnswer("peer", csv), canAnswer("file", csv), canAnswer("peer", find("f-json"))]).toEqual([
      false,
      true,
      true,
    ]);
    const { method, path, body } = requestFor("peer", find("f-json"), 0);
    expect([method, path]).toEqual(["POST", "/graphql"]);
    expect(JSON.parse(body as string).query).toMatch(/^query Comparison\(/);
  });

  test("is compared with the plain operation in JSON, and with itself in other forms", () => {
    expect(referenceRequest(find("f-json"), 0)).toEqual(requestFor("peer", find("f-json"), 0));
    expect(referenceRequest(csv, 0)).toEqual(requestFor("project", csv, 0));
    expect(fileName(find("f-svg"))).toBe("f-svg.svg");
  });
});
