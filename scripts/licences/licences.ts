/** A package as a lock file of npm has it. */
export interface LockedPackage {
  version?: string;
  license?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** Licences that ask for their notice and no more. */
const FREE = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "Zlib",
  "MIT",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
];

/** Licences that ask for more, and why they may be here. */
export const WITH_REASON: Readonly<Record<string, string>> = {
  "CC-BY-4.0": "Tables about browsers, read by tools of development alone.",
  "Elastic-2.0":
    "Apollo's gateway, composition and subgraph library. Free to use, change and pass on; nobody may offer them to others as a managed service, and their notices must stay.",
  "MPL-2.0": "Whoever changes one of its files must publish that file; here all are used as they come.",
};

/** Old packages that state their licence in another way, as their own LICENSE file or `licenses` says. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = {
  "ansi-color@0.2.2": "BSD-3-Clause",
  "bufrw@1.4.0": "MIT",
  "error@7.0.2": "MIT",
  "hexer@1.5.0": "MIT",
  "limiter@1.1.5": "MIT",
  "process@0.10.1": "MIT",
  "string-template@0.2.1": "MIT",
  "thriftrw@3.12.0": "MIT",
};

/** How often a licence is stated. */
interface LicenceCount {
  licence: string;
  count: number;
}

/** How many packages of a lock file have which licence. */
export function countLicences(packages: Readonly<Record<string, LockedPackage>>): LicenceCount[] {
  const counts = new Map<string, number>();
  for (const path of Object.keys(packages).filter(isForeign)) {
    const licence = licenceOf(path, packages) ?? "none stated";
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
  }
  return [...counts].map(([licence, count]) => ({ licence, count })).sort((a, b) => b.count - a.count);
}

/** The packages of a lock file whose licence nobody has allowed, each with what it states. */
export function refusedPackages(
  packages: Readonly<Record<string, LockedPackage>>,
): { path: string; licence: string }[] {
  return Object.keys(packages)
    .filter(isForeign)
    .map((path) => ({ path, licence: licenceOf(path, packages) ?? "none stated" }))
    .filter(({ licence }) => !isAllowed(licence));
}

/** Whether an SPDX expression can be fulfilled with allowed licences: one side of an OR, both sides of an AND. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isAllowed);
  if (bare.includes(" AND ")) return bare.split(" AND ").every(isAllowed);
  return FREE.includes(bare) || Object.hasOwn(WITH_REASON, bare);
}

/** The root of a lock file, and the folders of its workspaces, are the project's own. */
function isForeign(path: string): boolean {
  return path.startsWith("node_modules/");
}

/** What a package states; a build for another platform that was never fetched has the licence of whom it belongs to. */
function licenceOf(path: string, packages: Readonly<Record<string, LockedPackage>>): string | undefined {
  const { license, optional, version } = packages[path] as LockedPackage;
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const stated = STATED_ELSEWHERE[`${name}@${version}`] ?? license;
  if (stated !== undefined || !optional) return stated;
  return Object.values(packages).find(({ optionalDependencies }) => name in (optionalDependencies ?? {}))?.license;
}
