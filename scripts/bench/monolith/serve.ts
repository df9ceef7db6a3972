import "reflect-metadata";
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { API_FILE } from "../../../gateway/compose";
import { readConfig } from "../../../shared/config";
import { existingDataset } from "../../../shared/storage/storage";
import { openAllSubgraphs } from "../../../subgraphs/open";
import { command } from "../../command";
import { type MonolithContext, mergeSubgraphs } from "./merge";

/** Serves all plans and the comparison as one executable schema under a stock Apollo Server. */
command(async () => {
  const config = readConfig();
  const subgraphs = await openAllSubgraphs(await existingDataset(config), () => null);
  const server = new ApolloServer<MonolithContext>({
    schema: mergeSubgraphs(subgraphs, readFileSync(API_FILE, "utf8")),
  });
  await startStandaloneServer(server, {
    listen: { port: config.port, host: config.host },
    context: async () => ({ contexts: subgraphs.map((subgraph) => subgraph.context()) }),
  });
});
