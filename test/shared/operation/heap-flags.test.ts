import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HEAP_FLAGS } from "../../../shared/operation/heap-flags";
import { ROOT } from "../../../shared/paths";

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };

test.each(["start", "start:separate", "start:subgraph"])("npm run %s starts servers with them", (name) => {
  expect(scripts[name]).toMatch(new RegExp(`^node ${HEAP_FLAGS.join(" ")} scripts/`));
});

test.each([
  ["gateway", "serve"],
  ["subgraph", "subgraph"],
])("the container of the %s starts with them", (role, script) => {
  const text = readFileSync(join(ROOT, "scripts", "deploy", "containers", `${role}.Dockerfile`), "utf8");
  const command = ["node", ...HEAP_FLAGS, `dist/scripts/${script}.js`];
  expect(text).toContain(`ENTRYPOINT ${JSON.stringify(command).replaceAll(",", ", ")}\n`);
});

test("this Node knows them, and gives young objects the room", () => {
  const fill = "let all = []; for (let i = 0; i < 3e6; i++) all.push({ i });";
  const tell = "console.log(v8.getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size)";
  const sizeWith = (flags: readonly string[]) =>
    Number(execFileSync(process.execPath, [...flags, "-e", `${fill} ${tell}`], { encoding: "utf8" }));
  expect(sizeWith(HEAP_FLAGS)).toBeGreaterThan(1.5 * sizeWith([]));
});
