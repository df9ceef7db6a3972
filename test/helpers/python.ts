import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs Python and gives what it printed. @throws with what it said when it fails. */
export async function python(parameters: string[], environment: Record<string, string> = {}): Promise<string> {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1", PYTHONIOENCODING: "utf-8", ...environment };
  return (await run("python3", parameters, { env, maxBuffer: 1 << 28 })).stdout;
}

/** Whether a program answers on this machine. */
export function isInstalled(program: string, ...parameters: string[]): boolean {
  return spawnSync(program, parameters).status === 0;
}

const READ = `
import csv, io, json, sys, urllib.request
answer = urllib.request.urlopen(sys.argv[1]).read()
text = io.StringIO(answer.decode("utf-8-sig"), newline="")
json.dump(list(csv.reader(text, strict=True)), sys.stdout, ensure_ascii=False)
`;

/** A CSV as Python's csv module reads it: all lines, the header first, every cell a text. */
export async function readWithPython(url: string): Promise<string[][]> {
  return JSON.parse(await python(["-c", READ, url])) as string[][];
}
