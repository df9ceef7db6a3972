import { readConfig } from "../../../shared/config";
import { subgraphOrigin } from "../../../shared/federation/remote";

const kashiwa = { slug: "kashiwa", port: 4001 };

test.each([
  [{}, "http://127.0.0.1:4001"],
  [{ SUBGRAPH_PORT_OFFSET: "100" }, "http://127.0.0.1:4101"],
  [{ SUBGRAPH_HOST: "10.0.0.5" }, "http://10.0.0.5:4001"],
  [{ SUBGRAPH_ORIGIN: "http://{name}:{port}" }, "http://kashiwa:4001"],
  [{ SUBGRAPH_ORIGIN: "https://{name}.plans.example" }, "https://kashiwa.plans.example"],
  // A comparison in a container listens everywhere and asks each plan by its name.
  [{ SUBGRAPH_HOST: "0.0.0.0", SUBGRAPH_ORIGIN: "http://{name}:{port}" }, "http://kashiwa:4001"],
])("with %j Kashiwa's subgraph is asked at %s", (environment, origin) => {
  expect(subgraphOrigin(readConfig(environment), kashiwa)).toBe(origin);
});
