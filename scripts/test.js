// npm test: installs and builds what is missing, then runs every test that needs no browser.
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");
const { prepare, ROOT } = require("./prepare");

prepare();
const jest = join(ROOT, "node_modules", "jest", "bin", "jest.js");
const given = process.argv.slice(2);
const isSelected = given.some((parameter) => parameter.startsWith("--selectProjects"));
const parameters = isSelected ? given : [...given, "--selectProjects", "unit", "embedded", "separate", "chaos"];
const { status } = spawnSync(process.execPath, [jest, ...parameters], { cwd: ROOT, stdio: "inherit" });
process.exit(status === null ? 1 : status);
