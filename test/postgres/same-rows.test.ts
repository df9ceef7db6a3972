import { DataSource, type EntityTarget, type ObjectLiteral } from "typeorm";
import { tablesOf } from "../../shared/federation/plan-subgraph";
import type { EntityClass } from "../../shared/federation/store";
import { Store } from "../../shared/federation/store";
import { COMPARISON, SUBGRAPH_NAMES } from "../../shared/registry";
import type { Dataset } from "../../shared/storage/dataset";
import { currentDataset } from "../../shared/storage/storage";
import { COMPARISON_TABLES } from "../../subgraphs/comparison/tables";
import { loadPlan } from "../../subgraphs/plans";
import { seed } from "../../subgraphs/seed";
import { copyDatabase } from "../helpers/seeded-data";
import { temporaryFolder } from "../helpers/seeds-copy";

const dataFolder = temporaryFolder();
let remove: () => Promise<void>;
let sqlite: Dataset;
let postgres: Dataset | null;

beforeAll(async () => {
  const database = await copyDatabase(process.env.DATABASE_URL as string);
  remove = database.remove;
  sqlite = await seed({ dataFolder, log: () => {} });
  postgres = await currentDataset({ dataFolder, databaseUrl: database.url, databasePool: 2 });
}, 60_000);
afterAll(() => remove?.());

const entitiesOf = (name: string): readonly EntityClass[] =>
  name === COMPARISON.slug ? COMPARISON_TABLES : tablesOf(loadPlan(name));

/** All rows of a subgraph by table, in the order of their keys. */
async function rowsOf(dataset: Dataset | null, name: string) {
  const entities = entitiesOf(name);
  const store = await Store.open((dataset as Dataset).database(name), entities);
  try {
    return await Promise.all(entities.map((entity) => allOf(store.source, entity)));
  } finally {
    await store.close();
  }
}

async function allOf(source: DataSource, entity: EntityClass) {
  const repository = source.getRepository(entity as EntityTarget<ObjectLiteral>);
  const order = repository.metadata.primaryColumns.map(({ propertyName }) => [propertyName, "ASC"]);
  const rows = await repository.find({ order: Object.fromEntries(order) });
  // When they were harvested is not a fact.
  return [entity.name, rows.map((row) => ({ ...row, ...("harvestedAt" in row ? { harvestedAt: "then" } : {}) }))];
}

test("both databases hold the same dataset", () => {
  expect(postgres?.manifest).toEqual(sqlite.manifest);
});

test.each(SUBGRAPH_NAMES)("%s has the same rows in the same order, type for type", async (name) => {
  const [expected, found] = await Promise.all([rowsOf(sqlite, name), rowsOf(postgres, name)]);
  expect(expected.every(([, rows]) => (rows as unknown[]).length > 0)).toBe(true);
  expect(found).toEqual(expected);
});
