// Even a Node that is far too old must be able to read this file and say so: no packages, no `node:`, no new syntax.
const SUPPORTED = [
  [20, 19],
  [22, 12],
  [24, 0],
];

/** Ends with a sentence and exit code 1 when this Node is one that the project does not run on. */
function checkNode() {
  const version = process.versions.node;
  const [major, minor] = version.split(".").map(Number);
  if (SUPPORTED.some(([wanted, from]) => major === wanted && minor >= from)) return;
  console.error(`Node ${version} is not supported: use Node 20 (20.19 or later), 22 (22.12 or later) or 24.`);
  process.exit(1);
}

module.exports = { checkNode };
