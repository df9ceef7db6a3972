// npm start: installs and builds what is missing, then seeds and serves in this process.
// Libraries check their own use in development; servers run as in production.
process.env.NODE_ENV ??= "production";
// From Node 22 on, compiled code is kept from start to start.
require("node:module").enableCompileCache?.();
require("./prepare").prepare();
require("../dist/scripts/serve");
