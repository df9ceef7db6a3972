import { InputError, type InputProblem, ProblemCollector } from "../../shared/errors";

const FIRST: InputProblem = {
  where: "seeds/okayama/programs.yaml:212 title",
  found: "It is missing.",
  advice: "Write a string.",
};
const SECOND: InputProblem = { where: "PORT", found: '"many" is no number.', advice: "Write a number." };
const FIRST_LINE = "seeds/okayama/programs.yaml:212 title: It is missing. Write a string.";
const SECOND_LINE = 'PORT: "many" is no number. Write a number.';

test.each([
  ["one problem", FIRST, FIRST_LINE, [FIRST]],
  ["a list of one", [FIRST], FIRST_LINE, [FIRST]],
  ["two problems", [FIRST, SECOND], `${FIRST_LINE}\n${SECOND_LINE}`, [FIRST, SECOND]],
])("an InputError of %s is one sentence a line", (_, problems, message, list) => {
  const error = new InputError(problems);
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe("InputError");
  expect(error.message).toBe(message);
  expect(error.problems).toEqual(list);
});

const fail =
  (...problems: InputProblem[]) =>
  () => {
    throw new InputError(problems);
  };

/** What the collector throws, or null. */
function collected(collector: ProblemCollector): string | null {
  try {
    collector.throwIfAny();
    return null;
  } catch (error) {
    return error instanceof InputError ? error.message : "another error";
  }
}

test.each<[string, (collector: ProblemCollector) => void, string | null]>([
  ["nothing", () => undefined, null],
  ["a step that succeeds", (collector) => collector.attempt(() => 1), null],
  ["a step that fails", (collector) => collector.attempt(fail(FIRST)), FIRST_LINE],
  ["a step with two problems", (collector) => collector.attempt(fail(SECOND, FIRST)), `${SECOND_LINE}\n${FIRST_LINE}`],
  ["a problem added by hand", (collector) => collector.add(SECOND), SECOND_LINE],
  [
    "several steps, in their order",
    (collector) => {
      collector.attempt(fail(FIRST));
      collector.attempt(() => "good");
      collector.add(SECOND);
      collector.attempt(fail(FIRST));
    },
    `${FIRST_LINE}\n${SECOND_LINE}\n${FIRST_LINE}`,
  ],
])("a collector throws what it has seen: %s", (_, fill, message) => {
  const collector = new ProblemCollector();
  fill(collector);
  expect(collected(collector)).toBe(message);
});

test.each<[string, () => unknown, unknown]>([
  ["its value", () => 7, 7],
  ["null", () => null, null],
  ["undefined where it fails", fail(FIRST), undefined],
])("an attempted step gives %s", (_, step, result) => {
  expect(new ProblemCollector().attempt(step)).toBe(result);
});

test("a collector lets every other error through, and keeps what it had", () => {
  const collector = new ProblemCollector();
  collector.add(FIRST);
  const defect = new TypeError("a defect");
  const step = () => {
    throw defect;
  };
  expect(() => collector.attempt(step)).toThrow(defect);
  expect(collected(collector)).toBe(FIRST_LINE);
});

test("throwing does not empty a collector", () => {
  const collector = new ProblemCollector();
  collector.add(FIRST);
  expect(collected(collector)).toBe(FIRST_LINE);
  expect(collected(collector)).toBe(FIRST_LINE);
});
