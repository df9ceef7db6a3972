import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { ROOT } from "../../shared/paths";
import type { Finding } from "./check";
import { type AuditDocument, lineOf } from "./document";
import { nodesOf, type SeedNode, whereOf } from "./nodes";
import { readTree } from "./plan-seeds";

/** From this length on, a run of characters is a copied passage and no longer a common phrase. */
const RUN = 25;

/** Keys under which a seed may print what the document prints: names, titles, headings and figures. */
const NAME_KEYS = new Set(
  (
    "printed title titleEn heading headingEn number mark department row raw cells columns name nameEn names variants " +
    "label synonyms publisher publisherEn fileName area areaEn read spellings symbol pattern"
  ).split(" "),
);

const SOURCES = new Set([".ts", ".tsx", ".md", ".graphql"]);
const NOT_OURS = new Set(["node_modules", "dist", "data", "coverage"]);

/** A text of the project, with the place of its beginning or of each of its lines. */
interface Passage {
  where: (index: number) => string;
  text: string;
}

/**
 * Finds runs of {@link RUN} or more characters of a document, white space left out and hiragana in it, in our own
 * words: seed fields other than names and printed keys, and sources. A source may name what the seeds print.
 * @param seeds the folder with the folders of all plans and the vocabulary.
 * @param root the folder of the sources.
 */
export function findPassages(documents: readonly AuditDocument[], seeds: string, root = ROOT): Finding[] {
  const runs = runsOf(documents);
  const nodes = seedFiles(seeds).flatMap((file) => nodesOf("seed", readTree(file)));
  const texts = nodes.filter(({ value }) => typeof value === "string");
  const named = new Set(
    [...texts.filter(isName).map(({ value }) => String(value)), ...numbered(nodes)].map(squeeze).flatMap(windows),
  );
  const own = texts.filter((node) => !isName(node)).map(passageOf);
  return [
    ...own.flatMap((passage) => firstRun(passage, (window) => runs.get(window))),
    ...sourceFiles(root)
      .map((file) => sourceOf(file, root))
      .flatMap((passage) => firstRun(passage, (window) => (named.has(window) ? undefined : runs.get(window)))),
  ];
}

/** Headings and titles with their number in front, as the graph prints them. */
function numbered(nodes: readonly SeedNode[]): string[] {
  return nodes.flatMap(({ map }) =>
    map?.number === undefined
      ? []
      : [map.heading, map.title].filter(Boolean).map((name) => `${map.number}${map.area ?? ""}${name}`),
  );
}

/** Every run of the documents with the line where it begins. */
function runsOf(documents: readonly AuditDocument[]): Map<string, string> {
  const runs = new Map<string, string>();
  for (const document of documents) {
    const { text, lines } = squeezed(document.printed);
    for (const [index, window] of windows(text).entries())
      if (!runs.has(window)) runs.set(window, lineOf(document, lines[index] as number));
  }
  return runs;
}

/** The lines of a text joined without white space and mark-up, with the line of each character. */
function squeezed(lines: readonly string[]): { text: string; lines: number[] } {
  const parts = lines.map(squeeze);
  return {
    text: parts.join(""),
    lines: parts.flatMap((part, index) => Array.from({ length: part.length }, () => index + 1)),
  };
}

function squeeze(text: string): string {
  return text.replace(/<\/?[a-z][^>]*>|\*\*/gi, "").replace(/\s+/g, "");
}

function windows(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, index) => text.slice(index, index + RUN));
}

function firstRun({ where, text }: Passage, sourceOfRun: (window: string) => string | undefined): Finding[] {
  const all = windows(text);
  const index = all.findIndex((window) => /[ぁ-ん]/.test(window) && sourceOfRun(window) !== undefined);
  if (index < 0) return [];
  const window = all[index] as string;
  return [
    {
      where: where(index),
      found: `"${window}" stands in ${sourceOfRun(window)} word for word.`,
      advice: "Say it in our own words.",
    },
  ];
}

function isName({ kind }: SeedNode): boolean {
  return kind.split(/[.[\]]+/).some((key) => NAME_KEYS.has(key));
}

function passageOf(node: SeedNode): Passage {
  return { where: () => whereOf(node), text: squeeze(String(node.value)) };
}

function sourceOf(file: string, root: string): Passage {
  const { text, lines } = squeezed(readFileSync(file, "utf8").split("\n"));
  return { where: (index) => `${relative(root, file).split(sep).join("/")}:${lines[index]}`, text };
}

function seedFiles(seeds: string): string[] {
  return filesIn(seeds).filter((file) => extname(file) === ".yaml");
}

function sourceFiles(root: string): string[] {
  return filesIn(root).filter((file) => SOURCES.has(extname(file)));
}

/** All files below a folder that are ours, in the order of their names. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith(".") || NOT_OURS.has(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}
