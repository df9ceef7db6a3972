import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ROOT } from "../../shared/paths";
import { withSession } from "../../shared/storage/postgres/session";
import { runScript } from "./processes";

/** Seeded data that nobody else uses. */
export interface SeededData {
  /** The variables that lead a process there. */
  environment: Record<string, string>;
  remove(): Promise<void>;
}

/** A copy of the seeded data that all tests share: in a folder, or with DATABASE_URL in a database of that server. */
export function seededData(): Promise<SeededData> {
  const url = process.env.DATABASE_URL;
  return url ? postgresCopy(url) : folderCopy();
}

/** Seeds what all tests copy; that does nothing when it is up to date. */
async function seedShared(environment: Record<string, string>): Promise<void> {
  const { code, output } = await runScript("seed", [], environment);
  if (code !== 0) throw new Error(`Seeding failed:\n${output}`);
}

async function folderCopy(): Promise<SeededData> {
  const shared = join(ROOT, "data", "tests");
  await seedShared({ DATA_DIR: shared });
  const folder = mkdtempSync(join(tmpdir(), "care-plans-"));
  cpSync(shared, folder, { recursive: true });
  return {
    environment: { DATA_DIR: folder },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgresCopy(url: string): Promise<SeededData> {
  await seedShared({ DATABASE_URL: url });
  const copy = await copyDatabase(url);
  return { environment: { DATABASE_URL: copy.url }, remove: copy.remove };
}

/** A copy of the database of an address, which the tests' set-up has seeded. */
export function copyDatabase(url: string) {
  return createDatabase(url, new URL(url).pathname.slice(1));
}

/** SQLSTATE of a template that somebody is connected to. */
const IN_USE = "55006";

/** A new database on the server of an address: empty, or a copy of another one. */
export async function createDatabase(url: string, template = "template0") {
  const name = `plans_${randomUUID().slice(0, 8)}`;
  const address = new URL(url);
  address.pathname = `/${name}`;
  const run = (sql: string) => withSession(maintenanceOf(url), async (client) => void (await client.query(sql)));
  for (let tries = 0; ; tries++) {
    try {
      await run(`CREATE DATABASE ${name} TEMPLATE "${template}"`);
      break;
    } catch (error) {
      if ((error as { code?: string }).code !== IN_USE || tries >= 100) throw error;
      await wait(100);
    }
  }
  return { url: address.href, name, remove: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Who copies a database must not be connected to it. */
function maintenanceOf(url: string): string {
  const address = new URL(url);
  address.pathname = "/template1";
  return address.href;
}
