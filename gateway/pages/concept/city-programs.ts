import type { ConceptMatch, Municipality, ProgramRecord } from "../schemas";

/** A programme of a concept with the match through which it belongs there. */
export interface MatchedProgram {
  record: ProgramRecord;
  match: ConceptMatch;
}

/** What one city has of a concept. */
export interface CityPrograms {
  city: Municipality;
  programs: MatchedProgram[];
  /** They have to do with it, and are something else. */
  related: MatchedProgram[];
}

/** Puts a concept's programmes under their cities; a city without any is there too. */
export function byCity(
  records: readonly ProgramRecord[],
  cities: readonly Municipality[],
  concepts: ReadonlySet<string>,
): CityPrograms[] {
  const matched = records.flatMap((record) => {
    const matches = record.concepts.filter(({ concept }) => concepts.has(concept.id));
    const match = matches.find(({ relation }) => relation !== "RELATED") ?? matches[0];
    return match ? [{ record, match }] : [];
  });
  return cities.map((city) => {
    const own = matched.filter(({ record }) => record.municipality.code === city.code);
    return {
      city,
      programs: own.filter(({ match }) => match.relation !== "RELATED"),
      related: own.filter(({ match }) => match.relation === "RELATED"),
    };
  });
}
