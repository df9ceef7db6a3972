import { TableStore } from "../../../gateway/data/table-store";
import type { SubgraphExecutor } from "../../../shared/federation/execute";

/** A comparison subgraph that serves a dataset without facts, whose version a test can change. */
class Comparison implements SubgraphExecutor {
  readonly name = "comparison";
  version = "v1";
  /** Set to make the version change after so many questions. */
  swapAfter = Number.POSITIVE_INFINITY;
  asked: string[] = [];
  failing = false;

  edition(): null {
    return null;
  }

  async execute({ query }: { query: string }) {
    return { ...this.answer(query), edition: null };
  }

  private answer(query: string) {
    const operation = /query DataTables(\w+)/.exec(query)?.[1] as string;
    this.asked.push(operation);
    if (this.asked.length > this.swapAfter) {
      this.version = "v2";
      this.swapAfter = Number.POSITIVE_INFINITY;
    }
    if (this.failing) throw new Error("connection refused");
    const { version } = this;
    if (operation === "Dataset")
      return {
        data: {
          dataset: {
            version,
            harvestedAt: "2026-01-01T00:00:00.000Z",
            programCount: 0,
            observationCount: 0,
            citationJa: "引用",
            citationEn: "citation",
            documents: [],
          },
        },
      };
    if (operation === "Concepts") return { data: { dataset: { version }, concepts: [], coverage: [] } };
    return { data: { dataset: { version }, page: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] } } };
  }
}

const versionOf = (store: TableStore) => store.withEdition(async ({ facts }) => facts.dataset.version);

test("as long as nothing changes, a request asks one small question", async () => {
  const comparison = new Comparison();
  const store = new TableStore(comparison);
  await versionOf(store);
  comparison.asked = [];
  expect(await Promise.all([versionOf(store), versionOf(store)])).toEqual(["v1", "v1"]);
  expect(comparison.asked).toEqual(["Dataset", "Dataset"]);
});

test("requests at the same time fetch the facts once", async () => {
  const comparison = new Comparison();
  const store = new TableStore(comparison);
  await Promise.all([versionOf(store), versionOf(store), versionOf(store)]);
  expect(comparison.asked.filter((operation) => operation === "Observations")).toHaveLength(1);
});

test("another version is fetched anew", async () => {
  const comparison = new Comparison();
  const store = new TableStore(comparison);
  await versionOf(store);
  comparison.version = "v2";
  expect(await versionOf(store)).toBe("v2");
});

test("a dataset that is swapped while it is read is never mixed", async () => {
  const comparison = new Comparison();
  comparison.swapAfter = 2;
  expect(await versionOf(new TableStore(comparison))).toBe("v2");
});

test("what fails is not kept", async () => {
  const comparison = new Comparison();
  const store = new TableStore(comparison);
  comparison.failing = true;
  await expect(versionOf(store)).rejects.toThrow("connection refused");
  comparison.failing = false;
  expect(await versionOf(store)).toBe("v1");
  const work = jest.fn().mockRejectedValueOnce(new Error("once")).mockResolvedValue("done");
  await expect(store.withEdition(({ once }) => once("name", work))).rejects.toThrow("once");
  expect(await store.withEdition(({ once }) => once("name", work))).toBe("done");
  expect(await store.withEdition(({ once }) => once("name", work))).toBe("done");
  expect(work).toHaveBeenCalledTimes(2);
});
