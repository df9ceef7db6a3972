// npm start: installs and builds what is missing, then seeds and serves in this process.
require("./prepare").prepare();
// Libraries check their own use in development; servers run as in production. Only now: npm would leave out what the
// build needs.
process.env.NODE_ENV ??= "production";
// From Node 22 on, compiled code is kept from start to start.
require("node:module").enableCompileCache?.();
require("../dist/scripts/serve");
