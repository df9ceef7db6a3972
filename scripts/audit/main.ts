import { command } from "../command";
import { runAudit } from "./run";

/** Holds the seeds against the documents: `npm run audit -- <folder with the documents>`. */
command(async () => {
  process.exitCode = await runAudit(process.argv.slice(2), { print: console.log, complain: console.error });
});
