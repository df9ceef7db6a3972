import { join } from "node:path";
import { PLANS, type PlanRegistration } from "../../../shared/registry";

/** The plans that one database holds: those that share a type prefix, in the order of the registry. */
export interface Group {
  name: string;
  file: string;
  plans: readonly PlanRegistration[];
}

/** The registry's plans by type prefix. */
export function groupsIn(folder: string): Group[] {
  const names = [...new Set(PLANS.map(({ typePrefix }) => typePrefix))];
  return names.map((name) => ({
    name,
    file: join(folder, `${name}.sqlite`),
    plans: PLANS.filter(({ typePrefix }) => typePrefix === name),
  }));
}
