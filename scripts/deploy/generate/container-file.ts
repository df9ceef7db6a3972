import { HEAP_FLAGS } from "../../../shared/operation/heap-flags";
import { IMAGES, PORTS, ROLES, type Role, USER } from "./settings";

const EXPOSED: Record<Role, string> = {
  gateway: `EXPOSE ${PORTS.gateway} ${PORTS.metrics}\n`,
  subgraph: `EXPOSE ${PORTS.metrics}\n`,
  seed: "",
};

/** The container file of a role. All three build alike, so that an engine builds once and shares every layer. */
export function containerFile(role: Role): string {
  const { about, script } = ROLES[role];
  const command = ["node", ...(role === "seed" ? [] : HEAP_FLAGS), `dist/scripts/${script}.js`];
  return `# Written by npm run deploy:manifests; do not edit.
# ${role}: ${about}. Build it in the project's folder:
#   docker build --file scripts/deploy/containers/${role}.Dockerfile .

FROM ${IMAGES.node} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY shared shared
COPY subgraphs subgraphs
COPY gateway gateway
COPY scripts scripts
COPY seeds seeds
RUN node node_modules/typescript/bin/tsc -p tsconfig.build.json && node dist/scripts/keep-facts.js
RUN npm prune --omit=dev

FROM ${IMAGES.node}-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json package.json
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/seeds seeds
COPY --from=build /app/shared shared
COPY --from=build /app/subgraphs subgraphs
COPY --from=build /app/gateway gateway
COPY --from=build /app/dist dist
USER ${USER}:${USER}
${EXPOSED[role]}ENTRYPOINT [${command.map((part) => JSON.stringify(part)).join(", ")}]
`;
}
