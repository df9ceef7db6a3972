import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditPlan } from "../../../scripts/audit/audit";
import { documentOf } from "../../../scripts/audit/document";
import { readAuditSeeds } from "../../../scripts/audit/plan-seeds";
import type { Reading } from "../../../scripts/audit/readings";

/** A made-up plan of two programmes; line 12 shows a sample. */
export const DOCUMENT = [
  "うみべ市の計画", // 1
  "", // 2
  "1 体操教室", // 3
  "担当：健康課", // 4
  "みんなで体を動かします。", // 5
  "指標\t2022年度\t2024年度", // 6
  "参加者数<増加>\t108人\t1,200人", // 7
  "2 見守り", // 8
  "担当：福祉課", // 9
  "会議は令和元年度に2回", // 10
  "令和3年度に12回、3地区", // 11
  "見本 9回", // 12
];

/** Its seeds, file by file. */
export const SEEDS: Readonly<Record<string, string>> = {
  "plan.yaml": `id: made-up
title: うみべ市の計画
line: 1
period: [2022, 2024]
`,
  "programs.yaml": `- id: "1"
  number: "1"
  title: 体操教室
  line: 3
  lines: [3, 7]
  departments: [{ department: 健康課, line: 4 }]
  tables:
    - header: { line: 6, columns: ["2022", "2024"] }
      rows:
        - printed: 参加者数<増加>
          line: 7
          cells: { "2022": 108人, "2024": "1,200人" }
          indicators: [{ key: persons }]
- id: "2"
  number: "2"
  title: 見守り
  line: 8
  departments: [{ department: 福祉課, line: 9 }]
  indicators:
    - key: meetings
      printed: 会議
      line: 10
      observations:
        - { year: R1, raw: 2回, line: 10 }
        - { year: R3, raw: 12回, line: 11 }
`,
  "unused.yaml": `- { line: 12, reason: sample-page }
- { line: 11, digits: ["3"], reason: date }
- { line: 11, digits: ["3"], reason: descriptive }
`,
  "inventory.yaml": `- what: numbered titles
  pattern: '^(?<number>\\d) (?<title>.+)$'
  nodes: ["programs[]"]
  count: 2
- what: departments
  pattern: '(?<=担当：)(?<department>.+)$'
  nodes: ["programs[].departments[]"]
  count: 2
- what: table rows
  pattern: '^(?!指標)[^\\t]+\\t'
  nodes: ["programs[].tables[].rows[]"]
  count: 1
`,
};

/** What the plan's own code would read. */
export const READINGS: readonly Reading[] = [
  { indicator: "made-up:1#persons", line: 7, year: 2022, value: 108, raw: "108人" },
  { indicator: "made-up:1#persons", line: 7, year: 2024, value: 1200, raw: "1,200人" },
  { indicator: "made-up:2#meetings", line: 10, year: 2019, value: 2, raw: "2回" },
  { indicator: "made-up:2#meetings", line: 11, year: 2021, value: 12, raw: "12回" },
];

/** A text with one part of it changed. @throws when the part does not stand there exactly once. */
export function change(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands there ${parts.length - 1} times.`);
  return parts.join(to);
}

/** Runs work in a folder of its own, which is gone afterwards. */
export function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "audit-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface MadeUp {
  document?: readonly string[];
  seeds?: Readonly<Record<string, string>>;
  readings?: readonly Reading[];
}

/** Writes the seeds of a made-up plan into a folder. */
function writeSeeds(folder: string, bytes: Buffer, seeds: Readonly<Record<string, string>> = SEEDS): void {
  mkdirSync(folder, { recursive: true });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const source = `document: { fileName: made-up.txt, sha256: ${sha256}, lines: ${DOCUMENT.length} }\n`;
  for (const [file, text] of Object.entries({ "source.yaml": source, ...seeds }))
    writeFileSync(join(folder, file), text);
}

/** Audits a made-up plan; findings as lines, with the folder of the seeds left out. */
export function auditMadeUp({ document = DOCUMENT, seeds = SEEDS, readings = READINGS }: MadeUp = {}) {
  return inFolder((folder) => {
    writeSeeds(folder, Buffer.from(DOCUMENT.join("\n")), seeds);
    const input = {
      seeds: readAuditSeeds(folder, "made-up"),
      document: documentOf("made-up.txt", Buffer.from(document.join("\n"))),
      readings,
    };
    const { counts, findings } = auditPlan(input);
    return {
      counts,
      findings: findings.map(({ where, found }) => `${where.replace(/^.*audit-[^/]+\//, "")}: ${found}`),
    };
  });
}
