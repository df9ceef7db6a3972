import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../../helpers/client";
import { startCollector } from "../../helpers/collector";
import { startService } from "../../helpers/processes";
import { temporaryFolder } from "../../helpers/seeds-copy";

const folder = temporaryFolder();

/** Tells every connection that the process begins, and at its end which parts of OpenTelemetry's SDK it loaded. */
const LISTENER = `
const net = require("node:net");
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...parameters) {
  const [first] = parameters;
  const [{ host, port }] = Array.isArray(first) ? first : [typeof first === "object" ? first : { port: first }];
  console.error("CONNECTS " + (host ?? "localhost") + ":" + port);
  return connect.apply(this, parameters);
};
process.on("exit", () => {
  const loaded = Object.keys(require.cache).filter((file) => /sdk-trace-node|exporter-trace-otlp/.test(file));
  console.error("LOADED " + (loaded.length > 0));
});
`;

/** What a server did that answered one question and stopped. */
async function told(environment: Record<string, string>): Promise<string[]> {
  const listener = join(folder, "listener.js");
  writeFileSync(listener, LISTENER);
  const server = await startService("serve", [], {
    DATA_DIR: join(folder, "data"),
    PORT: "0",
    NODE_OPTIONS: `--require ${listener}`,
    ...environment,
  });
  const { data } = await ask('{ program(id: "kashiwa:18") { id } }', {}, server.address);
  expect(data).toEqual({ program: { id: "kashiwa:18" } });
  expect(await server.stop()).toBe(0);
  return [...new Set(server.output().match(/^(?:CONNECTS|LOADED) .*$/gm))].sort();
}

test("without an endpoint for traces a server connects to nobody, and loads nothing of OpenTelemetry's SDK", async () => {
  expect(await told({})).toEqual(["LOADED false"]);
}, 60_000);

test("with one it connects to that alone", async () => {
  const collector = await startCollector();
  try {
    const lines = await told({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.address });
    expect(lines).toEqual([`CONNECTS ${collector.address.replace("http://", "")}`, "LOADED true"]);
    expect(collector.spans.map(({ name }) => name)).toContain("gateway.request");
  } finally {
    await collector.stop();
  }
}, 60_000);
