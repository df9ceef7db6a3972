import type { Lines } from "../../shared/canonical/records";
import { AT } from "../../shared/seed/at";

/** A map of a seed, with the file and line where it stands. */
export type SeedMap = Readonly<Record<string, unknown>> & { at: string };

/** A map or value of a seed, with the place of the document that it belongs to. */
export interface SeedNode {
  /** Where it stands in its file: `[3].tables[0].rows[1]`. */
  path: string;
  /** The same without positions and with the name of the file: `programs[].tables[].rows[]`. */
  kind: string;
  /** `seeds/kashiwa/programs-1.yaml:12`: the file and line of the map that it is or stands in. */
  at: string;
  /** Its own place, or that of the nearest map around it; null where none has one. */
  place: Lines | null;
  /** Every place that the map itself gives: `line`, `lines` or both. */
  own: readonly Lines[];
  /** The map; null for a value. */
  map: SeedMap | null;
  /** The value; null for a map. */
  value: string | number | boolean | null;
  /** The ids and keys of the maps around it and its own, outermost first: `5-4-dementia-cafe/venues`. */
  name: string;
  /** The map of the programme that it is or stands in; null in plan.yaml. */
  program: SeedMap | null;
}

/** Where a node stands, as findings name it. */
export function whereOf({ at, path }: Pick<SeedNode, "at" | "path">): string {
  return `${at} ${path}`.trim();
}

/**
 * All maps and values of a seed file, each map before what it holds.
 * @param name first part of every kind: `plan`, or `programs` for each of several files.
 */
export function nodesOf(name: string, content: unknown): SeedNode[] {
  return visit(content, { path: "", kind: name, at: "", place: null, name: "", program: null });
}

type Context = Pick<SeedNode, "path" | "kind" | "at" | "place" | "name" | "program">;

function visit(content: unknown, context: Context): SeedNode[] {
  if (Array.isArray(content))
    return content.flatMap((item, index) =>
      visit(item, { ...context, path: `${context.path}[${index}]`, kind: `${context.kind}[]` }),
    );
  if (content === null || typeof content !== "object")
    return [{ ...context, own: [], map: null, value: content as SeedNode["value"] }];
  const map = content as SeedMap;
  const own = placesOf(map);
  const here = {
    ...context,
    at: map.at ?? context.at,
    place: own[0] ?? context.place,
    name: nameOf(map, context),
    program: context.kind === "programs[]" ? map : context.program,
  };
  const inner = Object.entries(map).filter(([key]) => key !== AT);
  return [
    { ...here, own, map, value: null },
    ...inner.flatMap(([key, value]) =>
      visit(value, { ...here, path: here.path === "" ? key : `${here.path}.${key}`, kind: `${here.kind}.${key}` }),
    ),
  ];
}

/** The plan itself gives its parts no name. */
function nameOf({ id, key }: SeedMap, { name, path }: Context): string {
  const own = path === "" ? undefined : (id ?? key);
  if (own === undefined) return name;
  return name === "" ? String(own) : `${name}/${own}`;
}

/** The places of a map: `line` comes before `lines`, which then is the whole block around it. */
function placesOf({ line, lines }: SeedMap): Lines[] {
  const places: Lines[] = [];
  if (typeof line === "number") places.push([line, line]);
  if (Array.isArray(lines) && lines.length === 2) places.push([Number(lines[0]), Number(lines[1])]);
  return places;
}

/** Whether a place lies in the document and runs forwards. */
export function isInside([first, last]: Lines, lineCount: number): boolean {
  return Number.isInteger(first) && Number.isInteger(last) && first >= 1 && first <= last && last <= lineCount;
}
