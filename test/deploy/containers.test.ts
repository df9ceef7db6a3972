import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../shared/paths";
import { DEPLOY, requireSchema } from "./files";

const { validate } = requireSchema("dockerfile-utils") as {
  validate(content: string): { message: string; range: { start: { line: number } } }[];
};

const ROLES = ["gateway", "subgraph", "seed"];
const textOf = (role: string) => readFileSync(join(DEPLOY, "containers", `${role}.Dockerfile`), "utf8");

test.each(ROLES)("the container file of the %s has no fault, pinned images, and no root", (role) => {
  const text = textOf(role);
  expect(validate(text)).toEqual([]);
  for (const [, image] of text.matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(/:\d+\.\d+\.\d+-/);
  expect(text).toMatch(/^USER 1000:1000$/m);
  expect(text).toMatch(/^ENTRYPOINT \["node", (?:"--[a-z=0-9-]+", )*"dist\/scripts\/(serve|subgraph|seed)\.js"\]$/m);
});

test("the check of container files finds a fault", () => {
  expect(validate(textOf("seed").replace("WORKDIR", "WORKDIRECTORY")).length).toBeGreaterThan(0);
});

test("what a container file copies is there, and goes to the engine", () => {
  const ignored = readFileSync(join(ROOT, ".dockerignore"), "utf8").split("\n");
  expect(ignored[0]).toBe("*");
  for (const role of ROLES)
    for (const [, names = ""] of textOf(role).matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const name of names.split(" ")) {
        expect(existsSync(join(ROOT, name))).toBe(true);
        expect(ignored).toContain(`!${name}`);
      }
});
