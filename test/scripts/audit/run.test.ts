import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAudit } from "../../../scripts/audit/run";

async function run(...words: string[]) {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const code = await runAudit(words, {
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  });
  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

const USAGE = "Usage: npm run audit -- <folder with the documents> [--plan <slug>] [--if-present]";

test.each([
  [["a", "b"], "One folder is expected, not 2: a b."],
  [["a", "--plan", "umibe"], 'There is no plan "umibe". Name one of kashiwa, okayama, kanazawa, shiroi, atsugi.'],
  [["--quiet"], "Unknown option '--quiet'"],
])("%j is wrong usage", async (words, sentence) => {
  const { code, complaints } = await run(...words);
  expect(code).toBe(2);
  expect(complaints).toContain(sentence);
  expect(complaints).toContain(USAGE);
});

test.each([
  [[], 1, "no folder with the documents is named, and the project does not hold them."],
  [["--if-present"], 0, "no folder with the documents is named, and the project does not hold them."],
  [["/no/such/folder"], 1, "there is no folder /no/such/folder."],
  [["/no/such/folder", "--if-present"], 0, "there is no folder /no/such/folder."],
])("%j skips the audit with exit code %i and says why", async (words, expected, why) => {
  const { code, printed } = await run(...words);
  expect(code).toBe(expected);
  expect(printed).toBe(`The audit was skipped: ${why}\n${USAGE}`);
});

test("a folder without the documents is told with the names that it lacks", async () => {
  const folder = mkdtempSync(join(tmpdir(), "audit-"));
  const { code, printed } = await run(folder, "--plan", "kashiwa");
  rmSync(folder, { recursive: true });
  expect(code).toBe(1);
  expect(printed).toMatch(/^The audit was skipped: \S+ holds none of the documents \(000_15d4cf1ff5eacb51\.txt\)\.\n/);
});
