// npm run test:router: the project's query tests against Hive Gateway over the same supergraph and subgraphs.
// A test may differ only where differences.yaml says so, and only in the way that it says.
const { spawnSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { basename, join } = require("node:path");
const { stripVTControlCharacters } = require("node:util");
const { install, prepare, ROOT } = require("../../prepare");

prepare();
install(__dirname);
const { parse } = require("yaml");

const folder = mkdtempSync(join(tmpdir(), "router-tests-"));
const file = join(folder, "results.json");
const jest = join(ROOT, "node_modules", "jest", "bin", "jest.js");
const { stderr } = spawnSync(process.execPath, [jest, "--selectProjects", "router", "--json", "--outputFile", file], {
  cwd: ROOT,
  encoding: "utf8",
  maxBuffer: 1e9,
});
const results = readResults();
rmSync(folder, { recursive: true });
report(results, parse(readFileSync(join(__dirname, "differences.yaml"), "utf8")));

/** Every test by "file: name", with its failure or null. */
function readResults() {
  try {
    const { testResults } = JSON.parse(readFileSync(file, "utf8"));
    const broken = testResults.filter(({ assertionResults }) => assertionResults.length === 0);
    if (testResults.length === 0 || broken.length > 0) throw new Error("A test file did not run.");
    return new Map(
      testResults.flatMap(({ name, assertionResults }) =>
        assertionResults.map(({ fullName, status, failureMessages }) => [
          `${basename(name)}: ${fullName}`,
          status === "passed" ? null : stripVTControlCharacters(failureMessages.join("\n")) || status,
        ]),
      ),
    );
  } catch (error) {
    console.error(`${stderr}\n${error.message}`);
    process.exit(1);
  }
}

/** Prints how the tests went and what differs by name, and fails on whatever differences.yaml does not tell. */
function report(tests, differences) {
  const findings = [];
  const told = new Set();
  for (const { what, why, shows, tests: names } of differences) {
    console.log(`\n${what}\n  ${why}`);
    for (const name of names) {
      told.add(name);
      console.log(`    ${name}`);
      if (!tests.has(name)) findings.push(`differences.yaml names "${name}", and there is no such test.`);
      else if (tests.get(name) === null) findings.push(`"${name}" passes: take it out of differences.yaml.`);
      else if (!tests.get(name).includes(shows))
        findings.push(`"${name}" differs otherwise than differences.yaml says:\n${tests.get(name)}`);
    }
  }
  for (const [name, failure] of tests)
    if (failure !== null && !told.has(name)) findings.push(`"${name}" differs:\n${failure}`);
  const same = [...tests.values()].filter((failure) => failure === null).length;
  console.log(
    `\nHive Gateway answers ${same} of ${tests.size} tests as the project's gateway does; ${told.size} differ as told above.`,
  );
  for (const finding of findings) console.error(`\n${finding}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
