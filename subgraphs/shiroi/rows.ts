import type { NativeRows } from "../../shared/federation/plan-definition";
import { headingText, plainText, plainTextOrNull } from "../../shared/seed/normalise-facts";
import type { ActionRecord } from "./action";
import type { ShiroiPlan, ShiroiProgram } from "./entities";
import type { ImplementationRecord } from "./implementation";
import { ShiroiArea, ShiroiCenter, ShiroiItem } from "./levels";
import type {
  NativeAction,
  NativeCenter,
  NativeImplementation,
  NativeItem,
  NativeProgram,
  ShiroiNative,
} from "./native";
import { actionId, frequencyOf, indicatorId, itemId, programId, scopeOf, timingOf } from "./readings";
import type { PrintedRecord } from "./values";

/** Shiroi's own levels and columns. Pure. @throws {InputError} for what normalising would not have taken either. */
export function shiroiRows({ plan, programs }: ShiroiNative): NativeRows<ShiroiPlan, ShiroiProgram> {
  const items = plan.areas.flatMap((area) => area.items.map((item) => ({ item, area: area.key })));
  return {
    plan: {
      partRecords: plan.parts.map(({ number, line, note, ...part }) => ({
        number,
        heading: heading(part),
        line,
        note: plainTextOrNull(note),
      })),
    },
    programs: new Map(programs.map((program) => [programId(program.id), programColumns(program, plan)])),
    levels: [
      { entity: ShiroiCenter, rows: plan.centers.map((center, position) => centerRow(center, plan.id, position)) },
      {
        entity: ShiroiArea,
        rows: plan.areas.map(({ key: id, number, line, implementation, ...area }, position) => ({
          id,
          planId: plan.id,
          position,
          number,
          line,
          headings: heading(area),
          implementationRecord: implementation ? implementationRecord(implementation, id) : null,
        })),
      },
      { entity: ShiroiItem, rows: items.map(({ item, area }, position) => itemRow(item, area, position)) },
    ],
  };
}

/** The heading alone: the number is a field of its own. */
function heading({ heading: ja, headingEn: en }: { heading: string; headingEn: string }) {
  return headingText({ heading: ja, headingEn: en });
}

function printedRecord({ printed, line }: PrintedRecord): PrintedRecord {
  return { printed, line };
}

function centerRow(
  { key: id, name, nameEn, names, namesInferred, vision }: NativeCenter,
  planId: string,
  position: number,
) {
  return {
    id,
    planId,
    position,
    names: { ja: name, en: nameEn },
    printedRecords: names.map(printedRecord),
    namesReasons: plainTextOrNull(namesInferred),
    visionRecord: { summary: plainText(vision.summary), lines: vision.lines },
  };
}

function itemRow(item: NativeItem, areaId: string, position: number) {
  return {
    id: itemId(areaId, item.key),
    areaId,
    position,
    line: item.line,
    headings: heading(item),
    labelRecord: item.priorityLabel ? printedRecord(item.priorityLabel) : null,
    priorityRecords: item.priorities.map(({ mark, line, summary, scope, note }) => ({
      mark,
      line,
      summary: plainText(summary),
      scope: scope ? scopeOf(scope) : null,
      note: plainTextOrNull(note),
    })),
    notes: plainTextOrNull(item.note),
  };
}

function implementationRecord(seed: NativeImplementation, area: string): ImplementationRecord {
  const itemIds = (keys: readonly string[]) => keys.map((key) => itemId(area, key));
  return {
    mark: seed.mark,
    summary: plainText(seed.summary),
    line: seed.line,
    eachCenter: itemIds(seed.eachCenter),
    lead: seed.lead,
    leadItems: itemIds(seed.leadItems),
    cooperating: seed.cooperating,
  };
}

function programColumns(program: NativeProgram, { ownTitles }: ShiroiNative["plan"]): Partial<ShiroiProgram> {
  return {
    centerId: program.center,
    areaId: program.area,
    itemId: program.item === undefined ? null : itemId(program.area, program.item),
    cooperatingIds: program.cooperating,
    titleReasons: program.ownTitle ? plainText(ownTitles) : null,
    positionReasons: plainTextOrNull(program.positionInferred),
    actionsReasons: plainTextOrNull(program.actionsInferred),
    notes: plainTextOrNull(program.note),
    actionRecords: program.actions.map((action) => actionRecord(action, program.id)),
  };
}

function actionRecord(action: NativeAction, program: string): ActionRecord {
  const { frequency, timing, indicator, repeats } = action;
  return {
    id: actionId(program, action.key),
    summary: plainText(action.summary),
    line: action.line,
    frequency: frequency ? frequencyOf(frequency) : null,
    timing: timing ? timingOf(timing) : null,
    indicatorId: indicator === undefined ? null : indicatorId(program, indicator),
    repeats: repeats
      ? {
          printed: repeats.printed,
          line: repeats.line,
          programId: programId(repeats.program),
          actionId: actionId(repeats.program, repeats.action),
          reason: plainText(repeats.reason),
        }
      : null,
    note: plainTextOrNull(action.note),
  };
}
