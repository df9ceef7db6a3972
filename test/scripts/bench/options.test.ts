import { isWhole, readOptions } from "../../../scripts/bench/options";

const KNOWN = { contenders: ["default", "apollo"], workloads: ["a", "b"] };
const read = (...given: string[]) => readOptions(given, KNOWN);

test("without options everything is measured, as the README says", () => {
  expect(read()).toEqual({ only: null, workloads: null, rounds: 3, duration: 5, connections: 20 });
  expect(isWhole(read("--rounds", "1"))).toBe(true);
});

test("contenders and workloads can be chosen", () => {
  const options = read(
    "--only",
    "apollo",
    "--workloads=a,b",
    "--rounds",
    "1",
    "--duration",
    "30",
    "--connections",
    "100",
  );
  expect(options).toEqual({ only: ["apollo"], workloads: ["a", "b"], rounds: 1, duration: 30, connections: 100 });
  expect(isWhole(options)).toBe(false);
});

test.each([
  { given: ["--only", "apolo"], told: '--only: There is no "apolo". Choose from default, apollo, parted by commas.' },
  { given: ["--rounds", "0"], told: '--rounds: "0" cannot be taken. Write a whole number from 1 to 100.' },
  { given: ["--duration", "soon"], told: '--duration: "soon" cannot be taken. Write a whole number from 1 to 600.' },
  { given: ["--fast"], told: "Known are --only, --workloads, --rounds, --duration, --connections." },
])("$given is refused", ({ given, told }) => {
  expect(() => read(...given)).toThrow(told);
});
