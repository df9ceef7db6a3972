// Runs a compiled command: node scripts/run.js audit/main <arguments>. Installs and builds what is missing first.
const { prepare, ROOT } = require("./prepare");
const { join } = require("node:path");

const [name] = process.argv.splice(2, 1);
prepare();
// Libraries check their own use in development; servers and commands run as in production. Only now: npm would leave out
// what the build needs.
process.env.NODE_ENV ??= "production";
// From Node 22 on, compiled code is kept from start to start.
require("node:module").enableCompileCache?.();
require(join(ROOT, "dist", "scripts", name));
