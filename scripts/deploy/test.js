// npm run test:deploy: the files to deploy against their schemas, and two gateways behind nginx.
// With --install it installs Debian's nginx when the machine has none.
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");
const { install, prepare, ROOT } = require("../prepare");

prepare();
install(join(__dirname, "schemas"));
const jest = join(ROOT, "node_modules", "jest", "bin", "jest.js");
const given = process.argv.slice(2).filter((parameter) => parameter !== "--install");
if (given.length < process.argv.length - 2 && spawnSync("nginx", ["-v"]).error)
  for (const step of [
    ["update", "-q"],
    ["install", "-qy", "--no-install-recommends", "nginx-light"],
  ])
    spawnSync("apt-get", step, { stdio: "inherit" });
const { status } = spawnSync(process.execPath, [jest, "--selectProjects", "deploy", ...given], {
  cwd: ROOT,
  stdio: "inherit",
});
process.exit(status === null ? 1 : status);
