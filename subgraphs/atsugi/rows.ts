import type { NativeRows } from "../../shared/federation/plan-definition";
import { plainText, plainTextOrNull } from "../../shared/seed/normalise-facts";
import type { AtsugiPlan, AtsugiProgram } from "./entities";
import { AtsugiActor, AtsugiActorMark, AtsugiItem, AtsugiPage } from "./levels";
import { ACTORS } from "./mapping";
import type { AtsugiNative, NativeActorKey, NativeCell, NativeMilestone, NativePlan, NativeProgram } from "./native";
import { actorOf } from "./normalise";
import { milestoneYears, pageIndex, programId, rowPlace, rowTitle } from "./row-place";
import type { CellRecord, MilestoneRecord } from "./values";

/** Atsugi's own levels and columns. Pure. */
export function atsugiRows({ plan, programs }: AtsugiNative): NativeRows<AtsugiPlan, AtsugiProgram> {
  return {
    plan: {
      titleReasons: plainText(plan.titleInferred),
      periodNotes: plainText(plan.periodNote),
      statusNotes: plainText(plan.statusNote),
    },
    programs: new Map(programs.map((program) => [programId(program.id), programColumns(program, plan)])),
    levels: [
      {
        entity: AtsugiActor,
        rows: plan.actors.map((actor, position) => ({
          id: actorOf(actor),
          planId: plan.id,
          position,
          headings: { ja: actor.heading, en: actor.headingEn },
          line: actor.line,
        })),
      },
      { entity: AtsugiActorMark, rows: markRows(plan, programs) },
      { entity: AtsugiItem, rows: itemRows(plan, programs) },
      {
        entity: AtsugiPage,
        rows: plan.pages.map(({ line: headerLine, damaged, note }, position) => ({
          id: pageId(position),
          planId: plan.id,
          position,
          number: position + 1,
          headerLine,
          damaged,
          notes: plainTextOrNull(note),
        })),
      },
    ],
  };
}

function programColumns(program: NativeProgram, plan: NativePlan): Partial<AtsugiProgram> {
  const { item, part } = rowPlace(program, plan);
  return {
    itemId: itemId(item),
    pageId: pageId(pageIndex(program, plan.pages)),
    itemNumber: item,
    part,
    numberReasons: plainTextOrNull(program.numberInferred),
    titleReasons: plainTextOrNull(program.titleInferred),
    titleLine: rowTitle(program).line,
    actorsNotes: plainTextOrNull(program.actorsNote),
    contentsRecord: program.contents ? cellRecord(program.contents) : null,
    statusRecord: cellRecord(program.status),
    milestoneRecords: program.milestones.map(milestoneRecord),
  };
}

function markRows(plan: NativePlan, programs: readonly NativeProgram[]) {
  const columns = Object.entries(ACTORS) as [NativeActorKey, (typeof ACTORS)[NativeActorKey]][];
  const marks = programs.flatMap((program) => {
    const { item } = rowPlace(program, plan);
    return columns.map(([key, actorId]) => ({
      id: `${programId(program.id)}/${key}`,
      programId: programId(program.id),
      itemId: itemId(item),
      actorId,
      mark: program.actors[key],
    }));
  });
  return marks.map((mark, position) => ({ ...mark, position }));
}

/** An item per number, from its first row. */
function itemRows(plan: NativePlan, programs: readonly NativeProgram[]) {
  const firstRows = programs.filter((program) => (rowPlace(program, plan).part ?? 1) === 1);
  return firstRows.map((program, position) => {
    const { item, part, heading } = rowPlace(program, plan);
    const { title, line } = rowTitle(program);
    return {
      id: itemId(item),
      planId: plan.id,
      position,
      number: item,
      numberPrinted: program.number !== undefined,
      inParts: part !== null,
      titles: heading ?? title,
      titleLine: line,
    };
  });
}

function itemId(number: number): string {
  return `atsugi-item-${number}`;
}

function pageId(index: number): string {
  return `atsugi-page-${index + 1}`;
}

function cellRecord({ summary, note }: NativeCell): CellRecord {
  return { summary: plainText(summary), note: plainTextOrNull(note) };
}

function milestoneRecord(milestone: NativeMilestone): MilestoneRecord {
  const [from, to] = milestoneYears(milestone);
  return {
    from: from.year,
    to: to.year,
    raw: milestone.raw,
    line: milestone.line,
    summary: plainText(milestone.summary),
    yearReason: plainTextOrNull(milestone.yearInferred),
  };
}
