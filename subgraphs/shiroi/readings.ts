import { type FrequencyPeriod, readFigure } from "../../shared/canonical/quantity";
import type { Bound } from "../../shared/canonical/terms";
import type { Text } from "../../shared/canonical/text";
import { InputError } from "../../shared/errors";
import { mapLabel } from "../../shared/seed/labels";
import { FREQUENCY_UNITS, PRIORITY_SCOPES, TIMINGS } from "./mapping";
import type { NativeAction, NativeFrequency, NativePriority, NativeProgram } from "./native";
import type { Timing, TimingKind } from "./terms";

/** A printed frequency, read. */
export interface Frequency {
  raw: string;
  count: number;
  /** Code of the shared unit of what is counted. */
  unit: string;
  /** Null where no period is printed. */
  period: FrequencyPeriod | null;
  bound: Bound;
}

/** Reads 年2回, 月1回以上, 2か月に1回. @throws {InputError} for what is no frequency, or another bound than the seed's. */
export function frequencyOf({ raw, bound: stated, at: where }: NativeFrequency): Frequency {
  const { value, unit, per, bound } = readFigure(raw, where);
  if (stated !== undefined && stated !== bound)
    throw new InputError({
      where,
      found: `The bound is ${stated}, and "${raw}" says ${bound}.`,
      advice: "Make them the same.",
    });
  const label = { label: unit ?? "", where, what: "unit of a frequency", plan: "shiroi" };
  return { raw, count: value, unit: mapLabel(FREQUENCY_UNITS, label), period: per, bound };
}

/** A printed timing, read. */
export interface PrintedTiming {
  label: Text;
  kind: TimingKind;
  /** First and last calendar month, where months are printed. */
  months: readonly [first: number, last: number] | null;
}

/** Reads 随時, 7月頃. @throws {InputError} for an unknown timing. */
export function timingOf({ raw, at }: NonNullable<NativeAction["timing"]>): PrintedTiming {
  const { kind, months, en } = mapLabel<Timing>(TIMINGS, { label: raw, where: at, what: "timing", plan: "shiroi" });
  return { label: { ja: raw, en }, kind, months };
}

/** How far a priority reaches, as printed and translated. @throws {InputError} for an unknown scope. */
export function scopeOf({ printed, at }: NonNullable<NativePriority["scope"]>): Text {
  return { ja: printed, en: mapLabel(PRIORITY_SCOPES, { label: printed, where: at, what: "scope", plan: "shiroi" }) };
}

/** The printed title, or ours where the plan prints none. @throws {InputError} when a goal has both or neither. */
export function titleOf({ title, titleEn, ownTitle, at }: NativeProgram): Text {
  if (ownTitle !== undefined && title === undefined && titleEn === undefined)
    return { ja: ownTitle.ja, en: ownTitle.en };
  if (ownTitle === undefined && title !== undefined && titleEn !== undefined) return { ja: title, en: titleEn };
  const given = Object.entries({ title, titleEn, ownTitle }).flatMap(([key, value]) =>
    value === undefined ? [] : key,
  );
  throw new InputError({
    where: at,
    found: given.length === 0 ? "No title is given." : `It has ${given.join(" and ")}.`,
    advice: "Write title and titleEn where the plan prints a heading, and ownTitle alone where it prints none.",
  });
}

/** The permanent id of a goal. */
export function programId(id: string): string {
  return `shiroi:${id}`;
}

/** The id of a goal's indicator. */
export function indicatorId(program: string, indicator: string): string {
  return `${programId(program)}#${indicator}`;
}

/** The id of an action: its goal's, and its key. */
export function actionId(program: string, action: string): string {
  return `${programId(program)}/${action}`;
}

/** The id of an item: keys of items are unique within their area. */
export function itemId(area: string, item: string): string {
  return `${area}/${item}`;
}
