// npm start: installs and builds what is missing, then seeds and serves in this process.
require("./prepare").prepare();
require("../dist/scripts/serve");
