import { join } from "node:path";
import { ROOT } from "../../../shared/paths";
import { runScript } from "../../helpers/processes";

test("the sizes of lists and the table of operations are what the facts and the code give", async () => {
  const { code, output } = await runScript("limits/main", ["--check"], { DATA_DIR: join(ROOT, "data", "tests") });
  expect([code, output.match(/is not what .*/)]).toEqual([0, null]);
});
