import { join } from "node:path";
import { codeVersion } from "../../../gateway/cache/code-version";
import { readConfig } from "../../../shared/config";
import { ROOT } from "../../../shared/paths";

const versionWith = (environment: Record<string, string>, code = "gateway") =>
  codeVersion(readConfig(environment), join(ROOT, code));

test.each([
  ["INTROSPECTION", "0"],
  ["MAX_COST", "50000"],
  ["STORED_ONLY", "1"],
  ["PUBLIC_URL", "https://plans.example.jp"],
  ["FRAME_ANCESTORS", "'none'"],
])("gateways with another %s share no answers", (name, value) => {
  expect(versionWith({ [name]: value })).not.toBe(versionWith({}));
});

test.each([
  ["PORT", "4001"],
  ["LOG_LEVEL", "silent"],
  ["WORKERS", "2"],
])("another %s does not matter", (name, value) => {
  expect(versionWith({ [name]: value })).toBe(versionWith({}));
});

test("gateways of another code share none either", () => {
  expect(versionWith({}, "shared")).not.toBe(versionWith({}));
});
