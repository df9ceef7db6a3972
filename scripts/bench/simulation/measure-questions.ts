import { PLANS } from "../../../shared/registry";
import type { Measured, Service } from "./service";

const ROUNDS = 9;

const PROGRAMS = `totalCount nodes { id } pageInfo { hasNextPage endCursor }`;
const RECORDS = `totalCount nodes { id title summary municipality { code name } concepts { concept { id } relation } } pageInfo { endCursor }`;
const FIGURES = `totalCount nodes { id indicatorName program { id title } observation { fiscalYear { year } value raw } } pageInfo { endCursor }`;

/** A question, and how it went. */
export interface MeasuredQuestion extends Measured {
  question: string;
}

/** Questions that any size of data answers with about as much: five cities, or one page. */
export async function measureQuestions(service: Service): Promise<MeasuredQuestion[]> {
  const cities = PLANS.slice(0, 5).map(({ municipality }) => municipality.code);
  const middle = PLANS[Math.floor(PLANS.length / 2)]?.municipality.code as string;
  const prefecture = middle.slice(0, 2);
  const deep = await cursorIn(service, "programs", middle);
  const deepFigures = await cursorIn(service, "observations", middle);
  const questions: [question: string, query: string, variables?: Record<string, unknown>][] = [
    [
      "coverage of five cities",
      "query ($m: [ID!]) { coverage(municipalities: $m) { concept { id } cells { programCount hasActual hasTarget } } }",
      { m: cities },
    ],
    ["dataset", "{ dataset { version programCount observationCount } }"],
    ["programs, first 20", `{ programs(first: 20) { ${PROGRAMS} } }`],
    [
      "programs, 20 from the middle",
      `query ($after: String) { programs(first: 20, after: $after) { ${PROGRAMS} } }`,
      { after: deep },
    ],
    ["programs by title, first 20", `{ programs(first: 20, orderBy: TITLE) { ${PROGRAMS} } }`],
    [
      "programs of a city",
      `query ($m: [ID!]) { programs(first: 20, filter: { municipalities: $m }) { ${PROGRAMS} } }`,
      { m: [middle] },
    ],
    [
      "programs of a prefecture",
      `query ($p: [ID!]) { programs(first: 20, filter: { prefectures: $p }) { ${PROGRAMS} } }`,
      { p: [prefecture] },
    ],
    ["programs of a concept", `{ programs(first: 20, filter: { concepts: ["dementia-care"] }) { ${PROGRAMS} } }`],
    [
      "programs of two concepts",
      `{ programs(first: 20, filter: { concepts: ["dementia-care", "frailty-check"] }) { ${PROGRAMS} } }`,
    ],
    ["programs with a target", `{ programs(first: 20, filter: { hasTarget: true }) { ${PROGRAMS} } }`],
    ["programs of a department", `{ programs(first: 20, filter: { department: "課" }) { ${PROGRAMS} } }`],
    ["programRecords, first 100", `{ programRecords(first: 100) { ${RECORDS} } }`],
    [
      "programRecords of a concept, first 100",
      `{ programRecords(first: 100, filter: { concepts: ["dementia-care"] }) { ${RECORDS} } }`,
    ],
    ["observations, first 100", `{ observations(first: 100) { ${FIGURES} } }`],
    [
      "observations, 100 from the middle",
      `query ($after: String) { observations(first: 100, after: $after) { ${FIGURES} } }`,
      { after: deepFigures },
    ],
    [
      "observations of a city",
      `query ($m: [ID!]) { observations(first: 100, filter: { municipalities: $m }) { ${FIGURES} } }`,
      { m: [middle] },
    ],
    [
      "observations of a prefecture",
      `query ($p: [ID!]) { observations(first: 100, filter: { prefectures: $p }) { ${FIGURES} } }`,
      { p: [prefecture] },
    ],
    [
      "observations of a measure",
      `{ observations(first: 100, filter: { measures: ["participants"] }) { ${FIGURES} } }`,
    ],
    [
      "observations of a concept",
      `{ observations(first: 100, filter: { concepts: ["dementia-cafe"] }) { ${FIGURES} } }`,
    ],
    [
      "actual observations of a year",
      `{ observations(first: 100, filter: { kind: ACTUAL, from: 2022, to: 2022 }) { ${FIGURES} } }`,
    ],
  ];
  const measured: MeasuredQuestion[] = [];
  for (const [question, query, variables = {}] of questions)
    measured.push({ question, ...(await service.measure(query, variables, ROUNDS)) });
  return measured;
}

/** Questions whose answer grows with the country. */
export async function measureWhole(service: Service): Promise<MeasuredQuestion[]> {
  const questions: [question: string, query: string][] = [
    [
      "coverage of all concepts and cities",
      "{ coverage { concept { id } cells { programCount relatedCount hasActual hasTarget } } }",
    ],
    ["all programmes of dementia cafés", `{ concept(id: "dementia-cafe") { programs { id } } }`],
    [
      "verdicts on dementia cafés",
      `{ concept(id: "dementia-cafe") { comparison { groups { comparability caveats { code message } series { indicatorId } } } } }`,
    ],
    [
      "verdicts on all of dementia care",
      `{ concept(id: "dementia-care") { comparison { groups { comparability caveats { code message } series { indicatorId } } } } }`,
    ],
  ];
  const measured: MeasuredQuestion[] = [];
  for (const [question, query] of questions) measured.push({ question, ...(await service.measure(query, {}, 3)) });
  return measured;
}

/** A cursor at a city's first element. */
async function cursorIn(service: Service, field: "programs" | "observations", code: string): Promise<string> {
  const query = `query ($m: [ID!]) { page: ${field}(first: 1, filter: { municipalities: $m }) { pageInfo { endCursor } } }`;
  const { page } = await service.ask<{ page: { pageInfo: { endCursor: string } } }>(query, { m: [code] });
  return page.pageInfo.endCursor;
}
