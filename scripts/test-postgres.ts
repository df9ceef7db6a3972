import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../shared/paths";
import { command } from "./command";
import { installServer, startPostgres } from "./postgres-server";

/**
 * Runs the tests that need a PostgreSQL server over one that is started for them: npm run test:postgres.
 * With --install it installs Debian's package when the machine has none.
 */
command(async () => {
  const parameters = process.argv.slice(2);
  if (parameters.includes("--install")) installServer();
  const server = await startPostgres();
  const tests = spawn(
    process.execPath,
    [
      join(ROOT, "scripts", "test.js"),
      "--selectProjects",
      "postgres",
      ...parameters.filter((one) => one !== "--install"),
    ],
    { stdio: "inherit", env: { ...process.env, DATABASE_URL: server.url } },
  );
  // The terminal sends the tests a signal of their own; the server stops when they have ended.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => tests.kill("SIGTERM"));
  process.exitCode = await new Promise<number>((resolve) => tests.once("exit", (code) => resolve(code ?? 1)));
  await server.stop();
});
