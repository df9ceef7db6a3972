// npm test: installs and builds what is missing, then runs every test.
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");
const { prepare, ROOT } = require("./prepare");

prepare();
const jest = join(ROOT, "node_modules", "jest", "bin", "jest.js");
const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], { cwd: ROOT, stdio: "inherit" });
process.exit(status === null ? 1 : status);
