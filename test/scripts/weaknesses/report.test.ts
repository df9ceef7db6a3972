import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isGrave, readWeaknesses } from "../../../scripts/weaknesses/report";
import { runScript } from "../../helpers/processes";

const ADVISORY = {
  source: 1_234,
  name: "left-pad",
  title: "Pads for ever",
  url: "https://example.org/advisories/1234",
  severity: "high",
  range: "<1.3.0",
};

const vulnerability = (severity: string, via: unknown[]) => ({ name: "left-pad", severity, via, range: "<1.3.0" });

test("known weaknesses are told with what they are, and those of high severity are grave", () => {
  const weaknesses = readWeaknesses(
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: {
        "left-pad": vulnerability("high", [ADVISORY]),
        "right-pad": vulnerability("critical", ["left-pad"]),
        "no-pad": vulnerability("moderate", [ADVISORY]),
      },
      metadata: {},
    }),
  );
  expect(weaknesses).toEqual([
    {
      name: "left-pad",
      severity: "high",
      range: "<1.3.0",
      what: ["Pads for ever (https://example.org/advisories/1234)"],
    },
    { name: "right-pad", severity: "critical", range: "<1.3.0", what: ["through left-pad"] },
    {
      name: "no-pad",
      severity: "moderate",
      range: "<1.3.0",
      what: ["Pads for ever (https://example.org/advisories/1234)"],
    },
  ]);
  expect(weaknesses.filter(isGrave).map(({ name }) => name)).toEqual(["left-pad", "right-pad"]);
});

test("a report without weaknesses is one", () => {
  expect(readWeaknesses('{ "auditReportVersion": 2, "vulnerabilities": {}, "metadata": {} }')).toEqual([]);
});

test.each([
  ["", "npm printed no report"],
  ['{ "message": "network is unreachable" }', "network is unreachable"],
  ['{ "message": "405 Method Not Allowed", "statusCode": 405 }', "it answered 405"],
])("%j is no report, and never taken for one without weaknesses", (printed, reason) => {
  expect(() => readWeaknesses(printed)).toThrow(
    `npm audit: The registry did not tell which weaknesses are known (${reason}): nothing was checked, and nothing is known.`,
  );
});

test("a registry without the audit endpoint fails the check, in a sentence", async () => {
  const registry = createServer((_, response) => response.writeHead(405).end());
  await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
  const { port } = registry.address() as AddressInfo;
  const { code, output } = await runScript("weaknesses/main", [], {
    npm_config_registry: `http://127.0.0.1:${port}`,
    npm_config_fetch_retries: "0",
  });
  await new Promise((resolve) => registry.close(resolve));
  expect({ code, output }).toEqual({
    code: 1,
    output:
      "npm audit: The registry did not tell which weaknesses are known (it answered 405): nothing was checked, and nothing is known. Ask a registry that has the audit endpoint, as npm's own: npm_config_registry names it.\n",
  });
}, 60_000);
