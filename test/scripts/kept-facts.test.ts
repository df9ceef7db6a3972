import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { splitHeader } from "../../gateway/stored/header";
import { ROOT } from "../../shared/paths";
import { parseYaml } from "../../shared/seed/parse-yaml";

const COMPILED = join(ROOT, "dist", "shared", "seed");

/** The compiled reader: the one that has something kept. */
const { parseSeed } = require(join(COMPILED, "read.js")) as typeof import("../../shared/seed/read");

/** What the build keeps, by the hash of name and text. */
const kept = JSON.parse(readFileSync(join(COMPILED, "kept.json"), "utf8")) as Record<string, unknown>;

const keyOf = (file: string, text: string) => createHash("sha256").update(`${file}\0${text}`).digest("base64url");

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

const FILES = [
  ...["concepts", "measures", "units", "prefectures"].map((name) => `seeds/vocabulary/${name}.yaml`),
  ...readdirSync(join(ROOT, "gateway", "documents"))
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => `gateway/documents/${name}`),
].map((file) => ({ file, text: file.endsWith(".yaml") ? read(file) : splitHeader(read(file)).header }));

test.each(FILES)("the build keeps what stands in $file", ({ file, text }) => {
  expect(kept).toHaveProperty([keyOf(file, text)]);
  expect(kept[keyOf(file, text)]).toEqual(parseYaml(text, file, z.unknown()));
  expect(parseSeed(text, file, z.unknown())).toEqual(kept[keyOf(file, text)]);
});

test("nothing else is kept", () => expect(Object.keys(kept)).toHaveLength(FILES.length));

test("a text that changed since the build is read again", () => {
  const file = "seeds/vocabulary/measures.yaml";
  const text = read(file).replace("id: visitors\n", "id: meetings\n");
  expect(text).not.toBe(read(file));
  const ids = z.array(z.looseObject({ id: z.string() }));
  const idsOf = (read: z.output<typeof ids>) => read.map(({ id }) => id);
  expect(idsOf(parseSeed(text, file, ids))).toContain("meetings");
  expect(idsOf(parseSeed(read(file), file, ids))).toContain("visitors");
});

test("a kept text that does not meet its form is told with its line", () => {
  const file = "seeds/vocabulary/prefectures.yaml";
  const form = z.array(z.looseObject({ code: z.literal("00") }));
  expect(() => parseSeed(read(file), file, form)).toThrow(/^seeds\/vocabulary\/prefectures\.yaml:\d+ \[0\]\.code: /);
});
