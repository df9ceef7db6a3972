import { type Change, CriticalityLevel, DiffRule, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";
import { InputError } from "../../shared/errors";

const VERSION_LINE = /^# The API of version (\d+\.\d+\.\d+)\. /;

/** The API of a release, as it is kept: its version in the first line. */
export function releasedText(version: string, api: string): string {
  return `# The API of version ${version}. Written by npm run release:api; do not edit.\n${api}`;
}

/** Every change between two APIs, but for descriptions; taking away what was deprecated breaks nobody. */
function apiChanges(released: string, api: string): Promise<Change[]> {
  const rules = [DiffRule.suppressRemovalOfDeprecatedField, DiffRule.ignoreDescriptionChanges];
  return diff(buildSchema(released), buildSchema(api), rules);
}

/** Whether a version may break the clients of another: a new major version, or before 1.0.0 a new minor one. */
export function mayBreak(released: string, version: string): boolean {
  const [before, now] = [released, version].map((text) => text.split(".").map(Number));
  const [major = 0, minor = 0] = before ?? [];
  const [newMajor = 0, newMinor = 0] = now ?? [];
  return newMajor > major || (major === 0 && newMajor === 0 && newMinor > minor);
}

/** What changed since the last release, line by line. @throws {InputError} for what breaks clients and may not. */
export async function checkApi(releasedApi: string, api: string, version: string): Promise<string[]> {
  const released = VERSION_LINE.exec(releasedApi)?.[1];
  if (!released)
    throw new InputError({
      where: "gateway/released.graphql",
      found: "Its first line names no version.",
      advice: "Take the file of the last release, or write it with npm run release:api.",
    });
  const changes = await apiChanges(releasedApi, api);
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  if (breaking.length > 0 && !mayBreak(released, version))
    throw new InputError(
      breaking.map(({ path, message }) => ({
        where: path ?? "schema",
        found: `${message.replace(/\.$/, "")}, which breaks clients of version ${released}.`,
        advice: "Keep it and deprecate it first (gateway/README.md), or raise the version in package.json.",
      })),
    );
  return changes.map(
    ({ criticality, message }) => `${criticality.level.toLowerCase().replaceAll("_", " ")}: ${message}`,
  );
}
