// npm start: installs and builds what is missing, then seeds and serves in this process.
// Libraries check their own use in development; servers run as in production.
process.env.NODE_ENV ??= "production";
require("./prepare").prepare();
require("../dist/scripts/serve");
