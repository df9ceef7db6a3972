import { InputError } from "../errors";
import type { StructureFactRecord } from "../graph/structure-fact";
import type { SeedStructureFact } from "./facts";
import { plainText, plainTextOrNull } from "./normalise-facts";
import { linesOf } from "./places";

/** @throws {InputError} when the printed number is missing. */
export function structureFactRecord(fact: SeedStructureFact): StructureFactRecord {
  const raw = fact.raw ?? fact.printed;
  if (raw === undefined)
    throw new InputError({ where: fact.at, found: "The printed number is missing.", advice: "Write raw: as printed." });
  return { name: plainText(fact.name), raw, line: linesOf(fact)[0], note: plainTextOrNull(fact.note) };
}
