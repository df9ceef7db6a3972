import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { InputError } from "../../../shared/errors";
import { ROOT } from "../../../shared/paths";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { readShiroi } from "../../../subgraphs/shiroi/native";
import { normaliseShiroi } from "../../../subgraphs/shiroi/normalise";
import { shiroiRows } from "../../../subgraphs/shiroi/rows";

/** Seeds of a plan with one goal in a plain area and one in an item. */

export const T = "{ ja: 文, en: Text }";

const SOURCE = `slug: shiroi
municipality: "12232"
document: { fileName: x.txt, sha256: ${"a".repeat(64)}, lines: 88 }
title: ${T}
publisher: 白井市
publisherEn: Shiroi City
licence: ${T}
`;

const PLAN = `id: shiroi
title: 題
titleEn: Title
line: 4
period: [2021, 2021]
ownTitles: ${T}
departments: []
parts: [{ key: first, number: I., heading: 部, headingEn: Part, line: 17 }]
centers:
  - { key: city, name: 直営, nameEn: City, names: [{ printed: 直営, line: 19 }], vision: { lines: [19, 19], summary: ${T} } }
  - { key: other, name: 駅前, nameEn: Other, names: [{ printed: 駅前, line: 20 }], vision: { lines: [20, 20], summary: ${T} } }
areas:
  - key: plain
    number: "1."
    heading: 基本
    headingEn: Basics
    line: 25
    items: []
  - key: itemised
    number: "2."
    heading: 事業
    headingEn: Work
    line: 40
    implementation: { mark: ※, line: 41, eachCenter: [], lead: city, leadItems: [care], cooperating: [other], summary: ${T} }
    items:
      - key: care
        heading: 項目
        headingEn: Item
        line: 42
        priorities: [{ mark: ●, line: 42, summary: ${T}, scope: { printed: 【市全域】 } }]
`;

const PROGRAMS = `- id: plain-city-1
  ownTitle: ${T}
  line: 30
  area: plain
  center: city
  summary: ${T}
  indicators:
    - key: meetings
      printed: 会議
      name: ${T}
      measure: sessions-held
      unit: session-per-year
      accumulation: ANNUAL
      observations: [{ year: R3, raw: 年2回, line: 30, kind: TARGET }]
  actions:
    - key: meeting
      line: 30
      summary: ${T}
      frequency: { raw: 年2回, shared: true }
      indicator: meetings
    - key: notice
      line: 30
      summary: ${T}
      timing: { raw: 随時 }
  concepts: [{ id: community-support-center, relation: EXACT }]
- id: care-city-1
  title: 題
  titleEn: Title
  line: 43
  area: itemised
  item: care
  center: city
  cooperating: [other]
  summary: ${T}
  actions:
    - { key: again, line: 43, summary: ${T}, repeats: { printed: （再掲）, line: 43, program: plain-city-1, action: notice, reason: ${T} } }
  concepts: [{ id: community-support-center, relation: EXACT }]
`;

const FILES = { "source.yaml": SOURCE, "plan.yaml": PLAN, "programs.yaml": PROGRAMS };
export type File = keyof typeof FILES;

const folder = mkdtempSync(join(tmpdir(), "shiroi-seeds-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What seeds with some texts of one file replaced are refused with, a line each, file names without their folder. */
export function complaints(file: File, changes: readonly [from: string, to: string][]): string[] {
  const own = join(folder, "shiroi");
  mkdirSync(own, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(own, name), text);
  let changed: string = FILES[file];
  for (const [from, to] of changes) {
    if (!changed.includes(from)) throw new Error(`${file} has no "${from}".`);
    changed = changed.replace(from, to);
  }
  writeFileSync(join(own, file), changed);
  try {
    const native = readShiroi(own);
    normaliseShiroi(native, vocabulary());
    shiroiRows(native);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const place = `${relative(ROOT, own).split(sep).join("/")}/`;
    return error.message.replaceAll(place, "").split("\n");
  }
}
