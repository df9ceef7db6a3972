import { Client } from "pg";
import type { Dataset } from "../../shared/storage/dataset";
import { withSession } from "../../shared/storage/postgres/session";
import { currentDataset } from "../../shared/storage/storage";
import { runScript } from "../helpers/processes";
import { copyDatabase, createDatabase } from "../helpers/seeded-data";

const server = new URL(process.env.DATABASE_URL as string);

/** The address of the tests' server with some parts changed. */
function address(change: Partial<Record<"username" | "password" | "port" | "pathname" | "hostname", string>>): string {
  return Object.assign(new URL(server), change).href;
}

/** What a script prints that does not start: one sentence, no stack, no password. */
async function failure(name: string, parameters: string[], url: string) {
  const { code, output } = await runScript(name, parameters, { DATABASE_URL: url, PORT: "0" });
  expect(output).not.toMatch(/^\s+at /m);
  const { password } = new URL(url);
  if (password !== "") expect(output).not.toContain(password);
  expect(code).toBe(1);
  return output.replace(/^Data:\n/, "");
}

const place = (user = server.username, host = server.host, database = "postgres") =>
  `postgresql://${user}@${host}/${database}`;

let empty: Awaited<ReturnType<typeof createDatabase>>;
const sql = (url: string, text: string) => withSession(url, (client: Client) => client.query(text));
beforeAll(async () => {
  empty = await createDatabase(server.href);
  await sql(server.href, "CREATE ROLE guest LOGIN PASSWORD 'a-guest-for-tests'");
});
afterAll(async () => {
  await empty.remove();
  await sql(server.href, "DROP ROLE guest");
});

test.each(["seed", "serve"])("%s without a server", async (name) => {
  expect(await failure(name, [], address({ port: "1" }))).toBe(
    `${place(server.username, "127.0.0.1:1")}: The PostgreSQL server gives no answer (ECONNREFUSED). Start it, or correct host and port in DATABASE_URL.\n`,
  );
});

test("a host that does not exist", async () => {
  const output = await failure("seed", [], address({ hostname: "no-such-host.invalid" }));
  expect(output).toMatch(
    /^postgresql:\/\/plans@no-such-host\.invalid:\d+\/postgres: The PostgreSQL server gives no answer \((ENOTFOUND|EAI_AGAIN)\)\. /,
  );
});

test("a wrong password", async () => {
  expect(await failure("seed", [], address({ password: "wrong-and-never-shown" }))).toBe(
    `${place()}: The PostgreSQL server does not let this user in (password authentication failed for user "plans"). Correct user and password in DATABASE_URL, or the server's pg_hba.conf.\n`,
  );
});

test("a database that is not there", async () => {
  expect(await failure("seed", [], address({ pathname: "/nowhere" }))).toBe(
    `${place(server.username, server.host, "nowhere")}: There is no such database on the server (database "nowhere" does not exist). Create it with "createdb -E UTF8 -T template0 nowhere", or correct DATABASE_URL.\n`,
  );
});

test("a user who may not write", async () => {
  const url = address({ username: "guest", password: "a-guest-for-tests", pathname: `/${empty.name}` });
  expect(await failure("seed", [], url)).toBe(
    `${place("guest", server.host, empty.name)}: This user lacks a right (permission denied for database ${empty.name}). Let the user of DATABASE_URL write there: GRANT CREATE ON DATABASE "${empty.name}" TO that user; data of another user needs that user's rights.\n`,
  );
});

test("a database of another encoding", async () => {
  const name = `${empty.name}_ascii`;
  await sql(
    server.href,
    `CREATE DATABASE ${name} ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`,
  );
  try {
    expect(await failure("seed", [], address({ pathname: `/${name}` }))).toBe(
      `${place(server.username, server.host, name)}: The database's encoding is SQL_ASCII. Create one for this project with ENCODING 'UTF8'.\n`,
    );
  } finally {
    await sql(server.href, `DROP DATABASE ${name}`);
  }
});

test("a database without a dataset", async () => {
  expect(await failure("subgraph", ["kashiwa"], empty.url)).toBe(
    `${place(server.username, server.host, empty.name)}: There is no dataset. Run npm run seed.\n`,
  );
});

describe("a dataset of other code", () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let schema: string;
  beforeAll(async () => {
    database = await copyDatabase(server.href);
    const settings = { dataFolder: "none", databaseUrl: database.url, databasePool: 1 };
    schema = `kashiwa_${((await currentDataset(settings)) as Dataset).name}`;
  });
  afterAll(() => database.remove());

  test.each([
    ["column", "ALTER TABLE %.program DROP COLUMN summaries", "no column summaries in program"],
    ["table", "DROP TABLE %.observation", "no table observation"],
    ["schema", "DROP SCHEMA % CASCADE", "no table observation"],
  ])("that has not the %s", async (_, change, reason) => {
    await sql(database.url, change.replace("%", schema));
    expect(await failure("subgraph", ["kashiwa"], database.url)).toBe(
      `${place(server.username, server.host, database.name)} schema ${schema}: The database cannot be opened (${reason}). Run npm run seed -- --force.\n`,
    );
  });

  test("whose manifest says less is none", async () => {
    await sql(database.url, `UPDATE federation.dataset SET manifest = '{"version":"1"}'`);
    expect(await failure("subgraph", ["kashiwa"], database.url)).toBe(
      `${place(server.username, server.host, database.name)}: There is no dataset. Run npm run seed.\n`,
    );
  });

  test("that a newer version has laid out in another way", async () => {
    await sql(database.url, "UPDATE federation.layout SET steps = 1000");
    const sentence = `${place(server.username, server.host, database.name)}: A newer version of this project has written the database (layout 1000; this one knows 1). Run that version, or give this one a database of its own.\n`;
    expect(await failure("subgraph", ["kashiwa"], database.url)).toBe(sentence);
    expect(await failure("seed", ["--force"], database.url)).toBe(sentence);
  });
});
