import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Store } from "../../../../shared/federation/store";
import { COMPARISON } from "../../../../shared/registry";
import type { Database } from "../../../../shared/storage/database";
import { databaseFile } from "../../../../shared/storage/folder";
import { vocabulary } from "../../../../shared/vocabulary/vocabulary";
import type { Harvest, HarvestedProgram } from "../../../../subgraphs/comparison/harvest";
import { COMPARISON_TABLES } from "../../../../subgraphs/comparison/tables";
import { writeComparison } from "../../../../subgraphs/comparison/write";

/** A programme of Kashiwa about nothing, with what a test says. */
export function program(number: number, own: Partial<HarvestedProgram>): HarvestedProgram {
  return {
    id: `kashiwa:${number}`,
    localNumber: null,
    titleJa: "無題",
    titleEn: "Untitled",
    summaryJa: "なし",
    summaryEn: "None",
    pathJa: [],
    pathEn: [],
    departmentsJa: [],
    departmentsEn: [],
    concepts: [],
    citation: { lines: [1, 1] },
    indicators: [],
    ...own,
  };
}

export function indicator(nameJa: string): HarvestedProgram["indicators"][number] {
  return {
    id: `i-${nameJa}`,
    nameJa,
    nameEn: "",
    nativeName: "",
    measure: { id: "participants" },
    unit: { code: "person" },
    comparedUnder: [],
    accumulation: "ANNUAL",
    accumulationInferred: false,
    direction: null,
    citation: { lines: [1, 1] },
    observations: [],
  };
}

export function match(id: string, relation: HarvestedProgram["concepts"][number]["relation"] = "EXACT") {
  return { concept: { id }, relation, noteJa: null, noteEn: null };
}

function harvest(programs: HarvestedProgram[]): Harvest {
  return {
    slug: "kashiwa",
    harvestedAt: "2026-01-01T00:00:00.000Z",
    plan: {
      id: "kashiwa",
      datasetVersion: "1",
      titleJa: "計画",
      titleEn: "Plan",
      municipality: { code: "12217" },
      document: { fileName: "plan.txt", titleJa: "計画", titleEn: "Plan", publisher: "柏市", sha256: "0" },
      period: [{ year: 2024 }],
      programs,
    },
  };
}

/** A database that is to be filled, and is taken away at the end. */
export interface Place {
  database: Database;
  remove(): Promise<void>;
}

/** A place for a SQLite file. */
export async function sqlitePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "search-"));
  return {
    database: databaseFile(folder, COMPARISON.slug),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A comparison database over made-up programmes; closing takes it away. */
export async function openMadeUp({ database, remove }: Place, programs: HarvestedProgram[]): Promise<Store> {
  await writeComparison(database, [harvest(programs)], vocabulary());
  const store = await Store.open(database, COMPARISON_TABLES);
  const close = store.close.bind(store);
  store.close = async () => {
    await close();
    await remove();
  };
  return store;
}
