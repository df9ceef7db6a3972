import { InputError, type ProblemCollector } from "../../shared/errors";
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

function checkArea(
  { items, implementation }: NativeArea,
  { centers }: ShiroiNative["plan"],
  problems: ProblemCollector,
) {
  for (const { scope } of items.flatMap(({ priorities }) => priorities))
    if (scope) problems.attempt(() => scopeOf(scope));
  if (!implementation) return;
  const { at: where, eachCenter, lead, leadItems, cooperating } = implementation;
  for (const key of [...eachCenter, ...leadItems])
    problems.attempt(() => byKey(items, key, { where, what: "item", within: "this area" }));
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
  problems.attempt(() => checkIndicator(action, program));
  problems.attempt(() => checkRepeats(action, programs));
}

/** A shared frequency is a figure of the action's indicator, on the same line. @throws {InputError} when it is not. */
function checkIndicator({ at: where, line, frequency, indicator }: NativeAction, { indicators }: NativeProgram): void {
  const figure = frequency?.shared ? frequency.raw : undefined;
  if (indicator === undefined && figure === undefined) return;
  const advice = "Write indicator: <key> together with frequency: { raw: <its figure>, shared: true }.";
  if (indicator === undefined)
    throw new InputError({ where, found: `The frequency ${figure} is shared, and no indicator is named.`, advice });
  const { observations } = byKey(indicators, indicator, { where, what: "indicator", within: "this programme" });
  if (observations.some((observation) => observation.raw === figure && observation.line === line)) return;
  const found =
    figure === undefined
      ? `The indicator "${indicator}" is named, and no frequency is shared with it.`
      : `The indicator "${indicator}" has no figure ${figure} on line ${line}.`;
  throw new InputError({ where, found, advice });
}

/** A repeated action stands in another place of the plan. @throws {InputError} when it does not. */
function checkRepeats({ repeats }: NativeAction, programs: readonly NativeProgram[]): void {
  if (!repeats) return;
  const known = programs.map(({ id: key, at, actions }) => ({ key, at, actions }));
  const { actions } = byKey(known, repeats.program, { where: repeats.at, what: "programme" });
  byKey(actions, repeats.action, { where: repeats.at, what: "action", within: repeats.program });
}
