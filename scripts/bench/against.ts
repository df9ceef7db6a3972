import { InputError } from "../../shared/errors";
import { command } from "../command";
import { installPeers } from "./install";
import { Reference } from "./reference";
import { requestFor, send } from "./requests";
import { runLoad } from "./run-load";
import { WORKLOAD_NAMES, workloadsOf } from "./workloads";

/**
 * Loads one server of this project that runs already, for a look at it with a profiler:
 * `node scripts/run.js bench/against http://127.0.0.1:4000 b 10`.
 */
command(async () => {
  const [url = "", name = "a", seconds = "10"] = process.argv.slice(2);
  if (!URL.canParse(url) || !(Number(seconds) > 0))
    throw new InputError({
      where: "bench/against",
      found: `"${[url, name, seconds].join(" ")}" is no address, workload and duration.`,
      advice: "Write them like this: http://127.0.0.1:4000 b 10.",
    });
  installPeers(console.log);
  const facts = await new Reference(url).facts();
  const workload = workloadsOf(facts).find((one) => one.name === name);
  if (!workload)
    throw new InputError({
      where: "bench/against",
      found: `There is no workload "${name}".`,
      advice: `Choose one of ${WORKLOAD_NAMES.join(", ")}.`,
    });
  const expected = workload.size === null ? await send(url, requestFor("project", workload, 0)) : null;
  const { rate, p50, p99, answers, errors, wrong, wrongExample } = await runLoad(
    {
      url,
      kind: "project",
      workload: workload.name,
      facts,
      // Elsewhere at every call, so that a second one still finds nothing in a cache.
      first: workload.size === null ? 0 : Math.floor(Math.random() * (workload.size / 2)),
      connections: 20,
      duration: Number(seconds),
      rate: null,
      expected: expected === null ? null : Buffer.from(expected).toString("base64"),
    },
    [],
  );
  console.log({ rate, p50, p99, answers, errors, wrong, wrongExample });
});
