const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        keepClassNames: true,
      },
      module: { type: "commonjs" },
    },
  ],
};
const project = (displayName, folders, extra = {}) => ({
  displayName,
  testEnvironment: "node",
  roots: folders.map((folder) => `<rootDir>/test/${folder}`),
  transform,
  setupFiles: ["reflect-metadata"],
  ...extra,
});

/** @type {import("jest").Config} */
module.exports = {
  projects: [project("unit", ["shared", "subgraphs", "gateway", "scripts", "seeds"])],
};
