import { spawnSync } from "node:child_process";
import { InputError } from "../../../shared/errors";
import { ROOT } from "../../../shared/paths";
import { explained } from "../../../shared/storage/postgres/errors";
import { checkLayout } from "../../../shared/storage/postgres/layout";
import { quoted } from "../../../shared/storage/postgres/schemas";
import { databaseName, isPostgresUrl, publicName } from "../../../shared/storage/postgres/url";

/** What needs no server. */

test.each([
  ["postgresql://plans:secret@db.example.jp:5433/care", true],
  ["postgres://plans@localhost/care?sslmode=verify-full", true],
  ["postgresql:///care?host=/run/postgresql", true],
  ["postgresql://plans:secret@%2Frun%2Fpostgresql/care", true],
  ["postgresql://plans@localhost", false],
  ["postgresql://plans@localhost/", false],
  ["postgresql://plans@localhost:port/care", false],
  ["mysql://plans@localhost/care", false],
  ["care", false],
])("%s is the address of a database: %s", (text, expected) => expect(isPostgresUrl(text)).toBe(expected));

test.each([
  [
    "postgresql://plans:secret@db.example.jp:5433/care?sslpassword=secret",
    "postgresql://plans@db.example.jp:5433/care",
  ],
  ["postgres://:secret@localhost/care", "postgres://localhost/care"],
  ["postgresql:///care?host=/run&password=secret", "postgresql:///care"],
  ["postgresql://plans:secret@%2Frun%2Fpostgresql/care", "postgresql://plans@/run/postgresql/care"],
])("%s is shown as %s", (url, expected) => expect(publicName(url)).toBe(expected));

test("the name of a database", () =>
  expect(databaseName("postgresql://plans@localhost/care%20plans?a=b")).toBe("care plans"));

const URL_ = "postgresql://plans:secret@localhost:5432/care";
const failed = (code: string | undefined, message: string) => Object.assign(new Error(message), { code });

test.each<[string, unknown, string]>([
  ["the system's", failed("ECONNREFUSED", "connect ECONNREFUSED"), "gives no answer (ECONNREFUSED). Start it,"],
  [
    "of several addresses",
    new AggregateError([failed("ECONNREFUSED", "connect")]),
    "gives no answer (ECONNREFUSED). Start it,",
  ],
  ["a time-out", failed(undefined, "timeout expired"), "gives no answer (TIMEOUT). Start it,"],
  [
    "wrapped by TypeORM",
    { driverError: failed("53300", "sorry, too many clients already") },
    "has no connection left (sorry, too many clients already). Raise its max_connections, or lower DATABASE_POOL.",
  ],
  [
    "of a server that starts",
    failed("57P03", "the database system is starting up"),
    "is starting or stopping (the database system is starting up). Try again in a moment.",
  ],
])("an error, %s, is told in a sentence without the password", (_, error, expected) => {
  const told = explained(error, URL_) as InputError;
  expect(told).toBeInstanceOf(InputError);
  expect(told.message).toContain(expected);
  expect(told.message).toMatch(/^postgresql:\/\/plans@localhost:5432\/care: The PostgreSQL server /);
  expect(told.message).not.toContain("secret");
});

test("an error that nobody foresaw stays what it is", () => {
  const error = failed("42601", "syntax error");
  expect(explained(error, URL_)).toBe(error);
});

test("an older layout is taken further, a newer one refused", () => {
  expect(() => checkLayout(0, URL_)).not.toThrow();
  expect(() => checkLayout(1, URL_)).not.toThrow();
  expect(() => checkLayout(2, URL_)).toThrow(
    /^postgresql:\/\/plans@localhost:5432\/care: A newer version of this project/,
  );
});

test("names are quoted", () => expect(quoted('a"b')).toBe('"a""b"'));

test("whoever uses SQLite loads nothing of PostgreSQL", () => {
  const script = `
    require("reflect-metadata");
    const { Store } = require("./dist/shared/federation/store");
    const { seed } = require("./dist/subgraphs/seed");
    seed({ dataFolder: require("node:fs").mkdtempSync(require("node:path").join(require("node:os").tmpdir(), "lazy-")), log() {} })
      .then((dataset) => Store.open(dataset.database("kashiwa"), []))
      .then((store) => store.close())
      .then(() => console.log(Object.keys(require.cache).filter((file) => /node_modules\\/pg[-/]/.test(file)).length));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: "" },
  });
  expect([stdout, stderr]).toEqual(["0\n", ""]);
}, 60_000);
