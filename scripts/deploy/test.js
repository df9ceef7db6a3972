// npm run test:deploy: the files to deploy against their schemas, and two gateways behind nginx.
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");
const { install, prepare, ROOT } = require("../prepare");

prepare();
install(join(__dirname, "schemas"));
const jest = join(ROOT, "node_modules", "jest", "bin", "jest.js");
const given = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [jest, "--selectProjects", "deploy", ...given], {
  cwd: ROOT,
  stdio: "inherit",
});
process.exit(status === null ? 1 : status);
