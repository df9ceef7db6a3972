import type { TableRows } from "../../shared/federation/plan-definition";
import type { HarvestedProgram } from "./harvest";
import { DepartmentsRow } from "./tables";

/** Gives a number to the departments that are in charge of programmes together, and counts these. */
export class DepartmentsArranger {
  readonly #rows = new Map<string, DepartmentsRow>();

  /** The number of the departments of the next programme. */
  idOf({ departmentsJa, departmentsEn }: Pick<HarvestedProgram, "departmentsJa" | "departmentsEn">): number {
    const names = [...departmentsJa, ...departmentsEn].join("\n");
    const row = this.#rows.get(names) ?? { id: this.#rows.size + 1, names, programCount: 0 };
    row.programCount += 1;
    this.#rows.set(names, row);
    return row.id;
  }

  /** What was counted of all programmes. */
  end(): TableRows[] {
    return [{ entity: DepartmentsRow, rows: [...this.#rows.values()] }];
  }
}
