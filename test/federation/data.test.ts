import { unguardText } from "../../gateway/data/csv";
import { PLANS } from "../../shared/registry";
import { dataOf, federationUrl } from "../helpers/client";
import { readWithPython } from "../helpers/python";
import { type TableSchema, validateTable } from "../helpers/table-schema";

interface Resource {
  name: string;
  path: string;
  schema?: TableSchema | string;
}

interface JsonTable {
  dataset: { version: string; date: string; documents: { sha256: string }[]; citation: { ja: string; en: string } };
  columns: string[];
  rows: Record<string, string | number | boolean | null>[];
  groups: { group: string; comparability: string; caveats: { code: string; decisive: boolean }[] }[];
  areasWithoutFigures: string[];
  areasNotInPlan: string[];
}

const at = (path: string) => `${federationUrl()}/data/${path}`;
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(at(path), { headers, method });
const json = async <Body = JsonTable>(path: string): Promise<Body> => (await get(path)).json() as Promise<Body>;
const dataPackage = () =>
  json<{ version: string; resources: Resource[]; licenses: object[]; sources: object[]; dataset: object }>(
    "datapackage.json",
  );

const COMPARED = ["dementia-cafe", "dementia-supporter-training", "frailty-check", "home-based-services"];
const TABLES = ["observations", "programs", "concepts", ...COMPARED.map((concept) => `comparison/${concept}`)];

async function resource(table: string): Promise<{ path: string; schema: TableSchema }> {
  const { resources } = await dataPackage();
  const found = resources.find(({ name }) => name === table.replace("/", "-")) as Resource;
  const schema = typeof found.schema === "string" ? await json<TableSchema>(found.schema) : found.schema;
  return { path: found.path, schema: schema as TableSchema };
}

describe.each(TABLES)("%s", (table) => {
  test("Python's csv module reads it, and it is as the data package says", async () => {
    const { path, schema } = await resource(table);
    const lines = await readWithPython(at(path));
    const { findings, rows } = validateTable(lines, schema);
    expect(findings.slice(0, 5)).toEqual([]);
    expect(rows.length).toBeGreaterThan(5);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const other = reference.resource === "" ? { rows } : await json(`${reference.resource}.json`);
      const known = new Set(other.rows.map((row) => row[reference.fields[0] as string]));
      for (const row of rows) {
        const value = row[fields[0] as string];
        if (value !== undefined) expect(known).toContain(value);
      }
    }
  });

  test("JSON has the same columns, rows and values as CSV", async () => {
    const { schema } = await resource(table);
    const { rows } = validateTable(await readWithPython(at(`${table}.csv`)), schema);
    const { columns, rows: same } = await json(`${table}.json`);
    const names = schema.fields.map(({ name }) => name);
    expect(columns).toEqual(names);
    const read = rows.map((row) =>
      Object.fromEntries(
        names.map((name) => {
          const value = row[name] ?? null;
          return [name, typeof value === "string" ? unguardText(value) : value];
        }),
      ),
    );
    expect(read).toEqual(same);
    for (const row of same) expect(Object.keys(row)).toEqual(names);
  });

  test("it carries version, date, documents and a line to cite by in two languages", async () => {
    const { dataset } = await dataOf("{ dataset { version harvestedAt citation citationEn: citation(lang: EN) } }");
    const answer = await get(`${table}.csv`);
    expect(answer.headers.get("x-dataset-version")).toBe(dataset.version);
    expect(answer.headers.get("x-dataset-harvested-at")).toBe(dataset.harvestedAt);
    expect(answer.headers.get("link")).toBe('</data/datapackage.json>; rel="describedby"; type="application/json"');
    const { dataset: told, rows } = await json(`${table}.json`);
    expect(told).toMatchObject({ version: dataset.version, date: dataset.harvestedAt.slice(0, 10) });
    for (const row of rows) expect(row.DATASET_VERSION).toBe(dataset.version);
    for (const line of [told.citation.ja, told.citation.en]) {
      expect(line).toContain(dataset.version);
      expect(line).toContain(told.date);
    }
    if (!table.startsWith("comparison/")) {
      expect(told.citation).toEqual({ ja: dataset.citation, en: dataset.citationEn });
      expect(told.documents).toHaveLength(PLANS.length);
    } else
      expect(new Set(rows.map((row) => row.SOURCE_SHA256))).toEqual(
        new Set(told.documents.map(({ sha256 }) => sha256)),
      );
  });
});

interface NativeFigure {
  fiscalYear: { year: number; era: string };
  kind: string;
  value: number | null;
  status: string;
  statusCode: string;
  raw: string;
  asOf: string | null;
  line: number;
}

interface NativePlan {
  municipality: { code: string };
  programs: {
    id: string;
    title: string;
    indicators: { id: string; unit: { code: string }; observations: NativeFigure[] }[];
  }[];
}

test("the same figures come out of GraphQL, asked of every plan itself", async () => {
  const facts = "fiscalYear { year era } kind value status statusCode raw asOf line";
  const plans: Record<string, NativePlan> = {};
  for (const { slug } of PLANS)
    Object.assign(
      plans,
      await dataOf(
        `{ ${slug} { municipality { code } programs { id title indicators { id unit { code } observations { ${facts} } } } } }`,
      ),
    );
  const expected = Object.values(plans).flatMap(({ municipality, programs }) =>
    programs.flatMap((program) =>
      program.indicators.flatMap((indicator) =>
        indicator.observations.map(({ fiscalYear, kind, value, status, statusCode, raw, asOf, line }) => ({
          REF_AREA: municipality.code,
          PROGRAM_ID: program.id,
          PROGRAM_TITLE_JA: program.title,
          INDICATOR_ID: indicator.id,
          UNIT_MEASURE: indicator.unit.code,
          OBS_ROLE: kind,
          TIME_PERIOD: fiscalYear.year,
          TIME_ERA: fiscalYear.era,
          OBS_VALUE: value,
          OBS_STATUS: statusCode,
          STATUS: status,
          AS_OF: asOf,
          RAW: raw || null,
          SOURCE_LINE: line,
        })),
      ),
    ),
  );
  const { rows } = await json("observations.json");
  const names = Object.keys(expected[0] as object);
  expect(expected.length).toBeGreaterThan(800);
  expect(rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])))).toEqual(expected);
  expect(await dataOf("{ dataset { observationCount } observations { totalCount } }")).toEqual({
    dataset: { observationCount: rows.length },
    observations: { totalCount: rows.length },
  });
});

test("a figure that is missing has no value and a status that says why", async () => {
  const { rows } = await json("observations.json");
  const withoutValue = rows.filter(({ OBS_VALUE }) => OBS_VALUE === null);
  expect(new Set(withoutValue.map(({ STATUS }) => STATUS))).toEqual(
    new Set(["MISSING", "PENDING", "QUALITATIVE", "SUSPENDED"]),
  );
  for (const { STATUS, OBS_VALUE } of rows)
    if (["MISSING", "PENDING", "QUALITATIVE"].includes(STATUS as string)) expect(OBS_VALUE).toBeNull();
});

test("Kashiwa's dementia café, cell by cell", async () => {
  const { rows } = await json("observations.json");
  const { dataset } = await dataOf("{ dataset { version } }");
  expect(rows.find(({ OBS_ID }) => OBS_ID === "kashiwa:18#satisfaction@2022:ACTUAL")).toEqual({
    OBS_ID: "kashiwa:18#satisfaction@2022:ACTUAL",
    FREQ: "A",
    REF_AREA: "12217",
    REF_AREA_LABEL_JA: "柏市",
    REF_AREA_LABEL_EN: "Kashiwa",
    PREFECTURE: "JP-12",
    PROGRAM_ID: "kashiwa:18",
    PROGRAM_TITLE_JA: "認知症カフェの開催・支援",
    PROGRAM_TITLE_EN: expect.stringContaining("dementia café"),
    INDICATOR_ID: "kashiwa:18#satisfaction",
    INDICATOR_JA: expect.stringContaining("満足度"),
    INDICATOR_EN: "Satisfaction of dementia café participants",
    NATIVE_NAME: "認知症カフェの参加者満足度<維持>",
    CONCEPT: "dementia-cafe",
    MEASURE: "satisfaction-rate",
    MEASURE_LABEL_JA: "満足度",
    MEASURE_LABEL_EN: expect.stringMatching(/^Satisfaction/),
    UNIT_MEASURE: "percent",
    UNIT_MEASURE_LABEL_JA: expect.any(String),
    UNIT_MEASURE_LABEL_EN: expect.any(String),
    OBS_ROLE: "ACTUAL",
    TIME_PERIOD: 2022,
    TIME_ERA: "R4",
    OBS_VALUE: 82.9,
    OBS_STATUS: "A",
    STATUS: "NORMAL",
    BOUND: "EXACT",
    AS_OF: null,
    ACCUMULATION: expect.any(String),
    ACCUMULATION_INFERRED: expect.any(Boolean),
    DIRECTION: "MAINTAIN",
    RAW: "82.9%",
    SOURCE_DOCUMENT: "000_15d4cf1ff5eacb51.txt",
    SOURCE_SHA256: "0fcd7abe026d5ab7bb879361d2850ab5afb59201aa12594b608ef6b4599910c8",
    SOURCE_LINE: 243,
    NOTE_JA: null,
    NOTE_EN: null,
    DATASET_VERSION: dataset.version,
  });
});

test("a series of several concepts stands once, with all of them in one cell", async () => {
  const { rows } = await json("observations.json");
  expect(rows.filter(({ CONCEPT }) => String(CONCEPT).includes(" ")).length).toBeGreaterThan(10);
  expect(new Set(rows.map(({ OBS_ID }) => OBS_ID)).size).toBe(rows.length);
});

test("lists of texts are parted by a sign that none of them has", async () => {
  const { nodes } = (await dataOf("{ programRecords(first: 100) { nodes { id path departments } } }")).programRecords;
  const { rows } = await json("programs.json");
  for (const { id, path, departments } of nodes) {
    const row = rows.find(({ PROGRAM_ID }) => PROGRAM_ID === id);
    expect(row?.PATH_JA?.toString().split("|") ?? []).toEqual(path);
    expect(row?.DEPARTMENTS_JA?.toString().split("|") ?? []).toEqual(departments);
  }
});

describe("comparison", () => {
  const QUERY = /* GraphQL */ `
    query Verdicts($concept: ID!) {
      concept(id: $concept) {
        comparison {
          citation
          dataset {
            version
          }
          groups {
            measure {
              id
            }
            unit {
              code
            }
            comparability
            caveats {
              code
            }
            series {
              indicatorId
              observations {
                fiscalYear {
                  year
                }
                kind
                value
              }
            }
          }
          withoutFigures {
            code
          }
          notInPlan {
            code
          }
        }
      }
    }
  `;

  test.each(COMPARED)("%s has the groups, verdicts, reasons and figures of Concept.comparison", async (concept) => {
    const { comparison } = (await dataOf(QUERY, { concept })).concept;
    const { rows, groups, areasNotInPlan, areasWithoutFigures, dataset } = await json(`comparison/${concept}.json`);
    // biome-ignore lint/suspicious/noExplicitAny: the query above says what is in it
    const expected = comparison.groups.flatMap(({ measure, unit, comparability, caveats, series }: any) =>
      // biome-ignore lint/suspicious/noExplicitAny: the query above says what is in it
      series.flatMap(({ indicatorId, observations }: any) =>
        // biome-ignore lint/suspicious/noExplicitAny: the query above says what is in it
        observations.map(({ fiscalYear, kind, value }: any) => ({
          GROUP: `${measure.id}/${unit.code}`,
          COMPARABILITY: comparability,
          CAVEATS: caveats.map(({ code }: { code: string }) => code).join(" ") || null,
          INDICATOR_ID: indicatorId,
          TIME_PERIOD: fiscalYear.year,
          OBS_ROLE: kind,
          OBS_VALUE: value,
        })),
      ),
    );
    const names = Object.keys(expected[0]);
    expect(rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])))).toEqual(expected);
    expect(new Set(groups.map(({ group }) => group))).toEqual(new Set(rows.map(({ GROUP }) => GROUP)));
    expect(areasNotInPlan).toEqual(comparison.notInPlan.map(({ code }: { code: string }) => code));
    expect(areasWithoutFigures).toEqual(comparison.withoutFigures.map(({ code }: { code: string }) => code));
    expect(dataset.citation.ja).toBe(comparison.citation);
    expect(dataset.version).toBe(comparison.dataset.version);
  });

  test("every concept has one, with or without figures", async () => {
    const { rows } = await json("concepts.json");
    const answers = await Promise.all(rows.map(({ CONCEPT }) => get(`comparison/${CONCEPT}.csv`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

test("SDMX-CSV 2.0 has the same figures behind its three columns", async () => {
  const [header = [], ...lines] = await readWithPython(at("observations.sdmx.csv"));
  const { rows } = await json("observations.json");
  expect(header.slice(0, 3)).toEqual(["STRUCTURE", "STRUCTURE_ID", "ACTION"]);
  const cell = (line: string[], name: string) => line[header.indexOf(name)] as string;
  expect(lines.map((line) => line.slice(0, 3).join())).toEqual(
    rows.map(() => "dataflow,CARE_PLANS:OBSERVATIONS(1.0.0),I"),
  );
  expect(
    lines.map((line) => [
      cell(line, "INDICATOR_ID"),
      cell(line, "OBS_ROLE"),
      cell(line, "TIME_PERIOD"),
      cell(line, "OBS_VALUE"),
    ]),
  ).toEqual(
    rows.map((row) => [
      row.INDICATOR_ID,
      row.OBS_ROLE,
      `${row.TIME_PERIOD}-04-01/P1Y`,
      row.OBS_VALUE === null ? "" : String(row.OBS_VALUE),
    ]),
  );
  const keys = lines.map((line) =>
    header
      .slice(3, header.indexOf("OBS_VALUE"))
      .map((name) => cell(line, name))
      .join("\t"),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test("the data package names licence, sources and every table that has rows", async () => {
  const { resources, licenses, sources, version, dataset } = await dataPackage();
  const { dataset: loaded } = await dataOf("{ dataset { version citation documents { sha256 } } }");
  expect(version).toBe(loaded.version);
  expect(dataset).toMatchObject({ citation: { ja: loaded.citation } });
  expect(licenses).toEqual([expect.objectContaining({ name: "MIT" })]);
  expect(sources).toEqual(
    loaded.documents.map(({ sha256 }: { sha256: string }) => expect.objectContaining({ sha256 })),
  );
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  const answers = await Promise.all(resources.map(({ path }) => get(path)));
  expect(answers.map(({ status }) => status)).toEqual(resources.map(() => 200));
});

describe("over HTTP", () => {
  const bytes = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());
  const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

  test("CSV begins with a byte order mark unless it is refused; SDMX-CSV and JSON do not", async () => {
    const [marked, plain] = [await bytes("concepts.csv"), await bytes("concepts.csv?bom=0")];
    expect(marked).toEqual(Buffer.concat([MARK, plain]));
    expect((await bytes("observations.sdmx.csv")).toString("utf8", 0, 10)).toBe("STRUCTURE,");
    expect((await bytes("concepts.json")).toString("utf8", 0, 1)).toBe("{");
  });

  test("lines end in CRLF", async () => {
    const text = (await bytes("observations.csv")).toString();
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.endsWith("\r\n")).toBe(true);
  });

  test.each([
    ["observations.csv", "text/csv; charset=utf-8; header=present"],
    ["observations.json", "application/json; charset=utf-8"],
    ["datapackage.json", "application/json; charset=utf-8"],
    ["observations.sdmx.csv", "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8"],
  ])("%s: type, validator, caching, any origin", async (path, type) => {
    const { headers, status } = await get(path, { origin: "https://example.org" });
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("etag")).toMatch(/^"[0-9a-f]{16}-[0-9a-f]{16}"$/);
    expect(headers.get("cache-control")).toBe("public, max-age=60, must-revalidate");
    expect(headers.get("vary")).toContain("accept-encoding");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toContain("ETag");
  });

  test("the validator differs by table, form, byte order mark and coding", async () => {
    const etags = await Promise.all(
      [
        get("concepts.csv"),
        get("concepts.csv?bom=0"),
        get("concepts.json"),
        get("programs.csv"),
        get("concepts.csv", { "accept-encoding": "gzip" }),
        get("concepts.csv", { "accept-encoding": "br" }),
        get("concepts.csv", { "accept-encoding": "identity" }),
      ].map(async (answer) => (await answer).headers.get("etag")),
    );
    // fetch asks for a coding of its own where nothing is said: the first is one of the last three.
    expect(new Set(etags).size).toBe(6);
  });

  test.each(["gzip", "br", "identity"])("coded as %s it is the same table", async (coding) => {
    const answer = await get("concepts.csv?bom=0", { "accept-encoding": coding });
    expect(answer.headers.get("content-encoding")).toBe(coding === "identity" ? null : coding);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(await bytes("concepts.csv?bom=0"));
  });

  test("304 for who has it, with no body; 200 for who has another", async () => {
    const first = await get("programs.csv");
    const etag = first.headers.get("etag") as string;
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await get("programs.csv", { "if-none-match": known });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("etag")).toBe(etag);
    }
    expect((await get("programs.csv", { "if-none-match": '"other"' })).status).toBe(200);
    expect((await get("programs.json", { "if-none-match": etag })).status).toBe(200);
  });

  test("HEAD answers like GET, without a body", async () => {
    const [head, whole] = [await get("programs.csv", {}, "HEAD"), await get("programs.csv")];
    expect(head.status).toBe(200);
    for (const name of ["etag", "content-type", "content-length", "x-dataset-version"])
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
    expect(await head.text()).toBe("");
  });

  test.each([
    [
      "nothing.csv",
      404,
      /^There is no table at \/data\/nothing\.csv\. There are observations\.csv, .+, and comparison\/<concept>\.csv/,
    ],
    ["observations.xlsx", 404, /^There is no table at \/data\/observations\.xlsx\./],
    [
      "comparison/dementia-caf.csv",
      404,
      /^There is no concept "dementia-caf"\. The column CONCEPT of \/data\/concepts\.csv lists all \d+/,
    ],
    ["observations.csv?year=2022", 400, /^year: There is no such parameter here\. The only one is bom, 0 or 1\.$/],
    ["observations.csv?bom=no", 400, /^bom: "no" is not allowed\. Write 1 .+, or 0 for none\.$/],
    ["observations.json?bom=0", 400, /^bom: There is no such parameter here\. JSON takes none\.$/],
  ])("%s is %i in a sentence", async (path, status, sentence) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(((await answer.json()) as { error: string }).error).toMatch(sentence);
  });
});
