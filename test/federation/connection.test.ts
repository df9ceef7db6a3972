import { ask, dataOf } from "../helpers/client";

const PAGE = /* GraphQL */ `
  query Page($filter: ProgramFilter, $orderBy: ProgramOrder, $first: Int, $after: String, $last: Int, $before: String) {
    programs(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
      }
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

const KASHIWA_DEMENTIA = ["15", "16", "17", "18", "19", "20", "21"].map((number) => `kashiwa:${number}`);
const filter = { municipalities: ["12217"], concepts: ["dementia-care"] };
const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

test("a concept's filter takes the concepts below it, in the order of the plan", async () => {
  const { programs } = await dataOf(PAGE, { filter });
  expect(ids(programs.nodes)).toEqual(expect.arrayContaining(KASHIWA_DEMENTIA));
  expect(ids(programs.edges.map(({ node }: { node: { id: string } }) => node))).toEqual(ids(programs.nodes));
  expect(programs.totalCount).toBe(programs.nodes.length);
  expect(programs.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
});

test("pages forward meet without a gap or an overlap", async () => {
  const seen: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const answer: { programs: Page } = await dataOf(PAGE, { first: 50, after });
    const { programs } = answer;
    seen.push(...ids(programs.nodes));
    total = programs.totalCount;
    const { hasNextPage, endCursor, hasPreviousPage } = programs.pageInfo;
    expect(hasPreviousPage).toBe(after !== null);
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  expect(seen.length).toBe(total);
  expect(new Set(seen).size).toBe(total);
  expect(seen.slice(0, 3)).toEqual(["kashiwa:1", "kashiwa:2", "kashiwa:3"]);
});

test("pages backward are the same elements in the same order", async () => {
  const whole = await dataOf(PAGE, { first: 10 });
  const { programs: back } = await dataOf(PAGE, { last: 4, before: whole.programs.pageInfo.endCursor });
  expect(ids(back.nodes)).toEqual(["kashiwa:6", "kashiwa:7", "kashiwa:8", "kashiwa:9"]);
  expect(back.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
});

test("last stands beside the default of first, which a router may write out", async () => {
  const { programs: back } = await dataOf(PAGE, { first: 20, last: 2, filter: { municipalities: ["12217"] } });
  expect(ids(back.nodes)).toEqual(["kashiwa:69", "kashiwa:70"]);
});

test("first: 0 gives no element and still counts", async () => {
  const { programs } = await dataOf(PAGE, { first: 0, filter: { municipalities: ["12217"] } });
  expect(programs).toMatchObject({ nodes: [], totalCount: 70, pageInfo: { startCursor: null, endCursor: null } });
});

test("by title, code point by code point", async () => {
  const { programs } = await dataOf(PAGE, { orderBy: "TITLE", first: 100, filter: { municipalities: ["33100"] } });
  const { titles } = await dataOf(
    `{ titles: programs(orderBy: TITLE, first: 100, filter: { municipalities: ["33100"] }) { nodes { title } } }`,
  );
  const list = titles.nodes.map(({ title }: { title: string }) => title);
  expect(list).toEqual([...list].sort((a, b) => (a < b ? -1 : 1)));
  expect(programs.totalCount).toBe(25);
});

test.each([
  [{ prefectures: ["12"], measures: ["satisfaction-rate"] }, ["kashiwa:18"]],
  [{ municipalities: ["12217"], department: "消費者生活" }, ["kashiwa:28"]],
  [{ municipalities: ["12217"], department: "consumer affairs" }, ["kashiwa:28"]],
  [{ municipalities: ["12217"], department: "100%_!" }, []],
  [{ municipalities: ["12217"], concepts: ["advance-care-planning"], hasTarget: true }, []],
  [{ municipalities: [] }, []],
])("filter %j", async (given, expected) => {
  const { programs } = await dataOf(PAGE, { filter: given });
  expect(ids(programs.nodes)).toEqual(expected);
});

test.each([
  [{ first: -1 }, "first: -1 is not allowed. Write a whole number from 0 to 100, and page on with after."],
  [{ first: 101 }, "first: 101 is not allowed. Write a whole number from 0 to 100, and page on with after."],
  [{ last: 101 }, "last: 101 is not allowed. Write a whole number from 0 to 100, and page on with before."],
  [{ first: 1, last: 1 }, "first, last: Both are given. Give first to page forward, or last to page backward."],
  [
    { after: "nonsense" },
    'after: "nonsense" is no cursor of this list. Pass a cursor that the same list, in the same order, gave as startCursor, endCursor or edges.cursor.',
  ],
  [
    { filter: { municipalities: ["99999"] } },
    'filter.municipalities: There is no municipality "99999". Known are 12217, 33100, 17201, 12232, 14212.',
  ],
  [
    { filter: { concepts: ["dementia-caf"] } },
    /^filter\.concepts: There is no concept "dementia-caf"\. Do you mean "dementia-cafe"/,
  ],
])("%j is refused with a sentence", async (variables, message) => {
  const { errors } = await ask(PAGE, variables);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.message).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
  expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
});

test("a cursor of one order is refused in the other", async () => {
  const { programs } = await dataOf(PAGE, { first: 1, orderBy: "TITLE" });
  const { errors } = await ask(PAGE, { after: programs.pageInfo.endCursor });
  expect(errors?.[0]?.message).toMatch(/is no cursor of this list/);
});
