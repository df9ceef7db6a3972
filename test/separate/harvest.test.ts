import { PLANS } from "../../shared/registry";
import { ask } from "../helpers/client";
import { OFFSETS } from "../helpers/offsets";
import { type Federation, startSeparate } from "../helpers/processes";
import { until } from "../helpers/until";

const QUERY = /* GraphQL */ `
  {
    programs(first: 0, filter: { concepts: ["dementia-care"] }) {
      totalCount
    }
    coverage(concepts: ["dementia-cafe"]) {
      cells {
        municipality {
          code
        }
        programCount
        hasActual
      }
    }
    search(text: "認知症カフェ", first: 0) {
      totalCount
    }
    concept(id: "dementia-cafe") {
      comparison {
        groups {
          measure {
            id
          }
          comparability
          series {
            observations {
              raw
            }
          }
        }
      }
    }
    dataset {
      version
    }
  }
`;

const AGE = "{ dataset { harvests { municipality { code } available checkedAt harvestedAt version } } }";

let federation: Federation;
beforeAll(async () => {
  federation = await startSeparate(OFFSETS.harvest, { HARVEST_INTERVAL_MS: "300" });
});
afterAll(() => federation.stop());

async function harvests() {
  return (await ask(AGE, {}, federation.url)).data.dataset.harvests;
}

test("with every plan down, the comparison answers from the last harvest and says how old it is", async () => {
  const before = await ask(QUERY, {}, federation.url);
  expect(before.errors).toBeUndefined();
  expect(before.data.programs.totalCount).toBeGreaterThan(30);
  const known = await harvests();
  expect(known.map(({ municipality }: { municipality: { code: string } }) => municipality.code)).toEqual([
    "12217",
    "33100",
    "17201",
    "12232",
    "14212",
  ]);

  await Promise.all(PLANS.map(({ slug }) => federation.subgraphs.get(slug)?.stop("SIGKILL")));
  await until(async () => (await harvests()).every(({ available }: { available: boolean }) => !available));
  const during = await ask(QUERY, {}, federation.url);
  expect(during.errors).toBeUndefined();
  expect(during.data).toEqual(before.data);
  for (const { harvestedAt, checkedAt } of await harvests())
    expect(Date.parse(checkedAt)).toBeGreaterThan(Date.parse(harvestedAt));

  await Promise.all(PLANS.map(({ slug }) => federation.startSubgraph(slug)));
  await until(async () => (await harvests()).every(({ available }: { available: boolean }) => available));
  const versions = (list: { version: string }[]) => list.map(({ version }) => version);
  expect(versions(await harvests())).toEqual(versions(known));
});
