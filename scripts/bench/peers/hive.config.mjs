// Hive Gateway as its documentation sets it up, with the log off; the planner is chosen on the command line.
import { defineConfig } from "@graphql-hive/gateway";

export const gatewayConfig = defineConfig({
  logging: false,
  inboundInflightRequestDeduplication: process.env.HIVE_DEDUPLICATE === "1",
});
