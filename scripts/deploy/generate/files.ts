import { join } from "node:path";
import { stringify } from "yaml";
import { ROOT } from "../../../shared/paths";
import { composeFile } from "./compose-file";
import { containerFile } from "./container-file";
import { manifests } from "./kubernetes/manifests";
import { loadBalancerConfig } from "./load-balancer";
import { PORTS, ROLES, type Role } from "./settings";

/** Docker's own DNS server, in every container. */
const DOCKER_DNS = "127.0.0.11";

/** All files of a deployment with their text: container files, the compose file with its load balancer, manifests. */
export function deployFiles(): Map<string, string> {
  const at = (...path: string[]) => join(ROOT, "scripts", "deploy", ...path);
  const gateways = { port: PORTS.loadBalancer, servers: [`gateway:${PORTS.gateway}`], resolver: DOCKER_DNS };
  return new Map([
    ...Object.keys(ROLES).map((role): [string, string] => [
      at("containers", `${role}.Dockerfile`),
      containerFile(role as Role),
    ]),
    [at("compose", "compose.yaml"), yaml([composeFile()])],
    [at("compose", "nginx.conf"), loadBalancerConfig(gateways)],
    ...[...manifests()].map(([name, objects]): [string, string] => [at("kubernetes", `${name}.yaml`), yaml(objects)]),
  ]);
}

function yaml(documents: readonly object[]): string {
  const texts = documents.map((document) => stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 }));
  return `# Written by npm run deploy:manifests from the registry; do not edit.\n${texts.join("---\n")}`;
}
