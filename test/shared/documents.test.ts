import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DocumentRecord, Lines } from "../../shared/canonical/records";
import { quoteFrom } from "../../shared/documents";

const TEXT = "うみべ市の計画\n\n1 体操教室\n担当：健康課\n";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "documents-"));
  writeFileSync(join(folder, "plan.txt"), TEXT);
  writeFileSync(join(folder, "changed.txt"), `${TEXT}もう一行\n`);
  mkdirSync(join(folder, "folder.txt"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const document = (fileName: string): DocumentRecord => ({
  fileName,
  title: { ja: "計画", en: "Plan" },
  publisher: "うみべ市",
  sha256: createHash("sha256").update(TEXT).digest("hex"),
  lineCount: 5,
});

/** The quotes of some lines, asked in this order, and what was warned of. */
function asked(from: string | null, fileName: string, ...places: Lines[]) {
  const warnings: string[] = [];
  const quote = quoteFrom(from, (message) => warnings.push(message));
  return { quotes: places.map((lines) => quote(document(fileName), lines)), warnings };
}

test.each<[string, Lines, string]>([
  ["the first line", [1, 1], "うみべ市の計画"],
  ["a blank line", [2, 2], ""],
  ["several lines", [3, 4], "1 体操教室\n担当：健康課"],
  ["the whole document", [1, 5], TEXT],
])("the right file is quoted: %s", (_, lines, text) => {
  expect(asked(folder, "plan.txt", lines)).toEqual({ quotes: [text], warnings: [] });
});

test.each([
  ["missing", "none.txt", "PLAN_DOCUMENTS has no readable none.txt: its quotes are null."],
  ["a folder", "folder.txt", "PLAN_DOCUMENTS has no readable folder.txt: its quotes are null."],
  [
    "another one",
    "changed.txt",
    "changed.txt in PLAN_DOCUMENTS is another file than the one the facts were read from: its quotes are null.",
  ],
])("a file that is %s gives one warning, and null every time", (_, fileName, warning) => {
  expect(asked(folder, fileName, [1, 1], [3, 4], [1, 1])).toEqual({ quotes: [null, null, null], warnings: [warning] });
});

test("a folder that is not there is warned of file by file", () => {
  const warnings: string[] = [];
  const quote = quoteFrom(join(folder, "none"), (message) => warnings.push(message));
  for (const name of ["a.txt", "b.txt", "a.txt"]) expect(quote(document(name), [1, 1])).toBeNull();
  expect(warnings).toEqual([
    "PLAN_DOCUMENTS has no readable a.txt: its quotes are null.",
    "PLAN_DOCUMENTS has no readable b.txt: its quotes are null.",
  ]);
});

test("without a folder every quote is null, and nothing is warned of", () => {
  expect(asked(null, "plan.txt", [1, 1])).toEqual({ quotes: [null], warnings: [] });
});

test("a file is read once, when it is first asked for", () => {
  const quote = quoteFrom(folder, () => undefined);
  const late = document("late.txt");
  writeFileSync(join(folder, "late.txt"), TEXT);
  expect(quote(late, [1, 1])).toBe("うみべ市の計画");
  rmSync(join(folder, "late.txt"));
  expect(quote(late, [3, 3])).toBe("1 体操教室");
});
