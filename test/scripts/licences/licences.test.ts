import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countLicences, refusedPackages } from "../../../scripts/licences/licences";
import { ROOT } from "../../../shared/paths";

const locked = (license?: string) => ({
  "": { license: "PRIVATE" },
  "node_modules/one": { ...(license === undefined ? {} : { license }) },
});

test.each(["MIT", "(MIT OR GPL-3.0)", "MIT AND OFL-1.1", "(BSD-2-Clause OR MIT OR Apache-2.0)", "Elastic-2.0"])(
  "%s is allowed",
  (licence) => expect(refusedPackages(locked(licence))).toEqual([]),
);

test.each(["GPL-3.0", "MIT AND GPL-3.0", "SEE LICENSE IN LICENSE", "UNLICENSED", "(MIT OR GPL-3.0) AND BUSL-1.1"])(
  "%s is refused",
  (licence) => expect(refusedPackages(locked(licence))).toEqual([{ path: "node_modules/one", licence }]),
);

test("a package without a licence is refused, unless it is another's build for a platform", () => {
  expect(refusedPackages(locked())).toEqual([{ path: "node_modules/one", licence: "none stated" }]);
  const packages = {
    "node_modules/tool": { license: "MIT", optionalDependencies: { "tool-linux": "1.0.0" } },
    "node_modules/tool-linux": { optional: true },
  };
  expect(refusedPackages(packages)).toEqual([]);
  expect(countLicences(packages)).toEqual([{ licence: "MIT", count: 2 }]);
});

const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
const { allowScripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
// biome-ignore lint/suspicious/noExplicitAny: as npm writes it
const foreign = Object.entries<any>(lock.packages).filter(([path]) => path !== "");

test("every package that is fetched has a checksum, and comes from the registry", () => {
  const isFetched = ([, { license, optional }]: (typeof foreign)[number]) => license !== undefined || !optional;
  expect(foreign.filter(isFetched).filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ""))).toEqual([]);
  expect(foreign.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test("whether a package may run a script while it is installed is decided by name", () => {
  const withScript = foreign.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = withScript.map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
  expect([...new Set(names)].sort()).toEqual(Object.keys(allowScripts).sort());
});
