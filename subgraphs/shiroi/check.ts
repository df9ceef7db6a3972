import type { InputError, ProblemCollector } from "../../shared/errors";
import { byKey, checkKeys } from "../../shared/seed/keys";
import type { NativeAction, NativeArea, NativeProgram, ShiroiNative } from "./native";
import { frequencyOf, scopeOf, timingOf } from "./readings";

/**
 * Finds keys that stand twice, references to what is not there and labels that cannot be read: what Shiroi's own
 * structure needs beyond the canonical records. Pure; everything found goes to `problems`.
 */
export function checkShiroi({ plan, programs }: ShiroiNative, problems: ProblemCollector): void {
  for (const list of [plan.parts, plan.centers, plan.areas, ...plan.areas.map(({ items }) => items)])
    problems.attempt(() => checkKeys(list));
  for (const area of plan.areas) checkArea(area, plan, problems);
  for (const program of programs) {
    problems.attempt(() => checkKeys(program.indicators));
    problems.attempt(() => checkKeys(program.actions));
    for (const key of program.cooperating)
      problems.attempt(() => byKey(plan.centers, key, { where: program.at, what: "centre" }));
    for (const action of program.actions) checkAction(action, program, programs, problems);
  }
}

function checkArea({ items, implementation }: NativeArea, { centers }: ShiroiNative["plan"], problems: ProblemCollector) {
  for (const { scope } of items.flatMap(({ priorities }) => priorities))
    if (scope) problems.attempt(() => scopeOf(scope));
  if (!implementation) return;
  const { at: where, eachCenter, lead, leadItems, cooperating } = implementation;
  for (const key of [...eachCenter, ...leadItems])
    problems.attempt(() => byKey(items, key, { where, what: "item of this area" }));
  for (const key of [lead, ...cooperating]) problems.attempt(() => byKey(centers, key, { where, what: "centre" }));
}

function checkAction(
  action: NativeAction,
  program: NativeProgram,
  programs: readonly NativeProgram[],
  problems: ProblemCollector,
): void {
  const { frequency, timing } = action;
  if (frequency) problems.attempt(() => frequencyOf(frequency));
  if (timing) problems.attempt(() => timingOf(timing));
  problems.attempt(() => checkIndicator(action, program, problems));
  problems.attempt(() => checkRepeats(action, programs));
}

/** The figure of a shared frequency stands in the action's indicator, on the same line. */
function checkIndicator({ at, line, frequency, indicator }: NativeAction, { indicators }: NativeProgram, problems: ProblemCollector) {
  const linked =
    indicator === undefined ? null : byKey(indicators, indicator, { where: at, what: "indicator of this programme" });
  const shared = frequency?.shared ?? false;
  if (shared !== (linked !== null))
    problems.add({
      where: at,
      found: shared ? "The frequency is shared, and no indicator is named." : "An indicator is named, and no frequency is shared with it.",
      advice: "Write indicator: <key> together with frequency: { …, shared: true }.",
    });
}

/** A repeated action stands in another place of the plan. @throws {InputError} when it does not. */
function checkRepeats({ repeats }: NativeAction, programs: readonly NativeProgram[]): void {
  if (!repeats) return;
  const known = programs.map(({ id: key, at, actions }) => ({ key, at, actions }));
  const { actions } = byKey(known, repeats.program, { where: repeats.at, what: "programme" });
  byKey(actions, repeats.action, { where: repeats.at, what: `action of "${repeats.program}"` });
}
