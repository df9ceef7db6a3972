# Written by npm run deploy:manifests; do not edit.
# gateway: answers clients and asks the subgraphs. Build it in the project's folder:
#   docker build --file scripts/deploy/containers/gateway.Dockerfile .

FROM docker.io/library/node:24.11.0-bookworm AS build
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

FROM docker.io/library/node:24.11.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json package.json
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/seeds seeds
COPY --from=build /app/shared shared
COPY --from=build /app/subgraphs subgraphs
COPY --from=build /app/gateway gateway
COPY --from=build /app/dist dist
USER 1000:1000
EXPOSE 4000 9464
ENTRYPOINT ["node", "--max-semi-space-size=32", "--heap-growing-percent=30", "dist/scripts/serve.js"]
