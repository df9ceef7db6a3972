import { InputError } from "../errors";
import type { UnitTerm } from "../vocabulary/vocabulary";
import { type Figure, readCell, readFigure } from "./quantity";
import type { Bound, ObservationStatus } from "./terms";

/** A printed figure as a value in one unit of the vocabulary. */
export interface Measurement {
  /** In the unit that was asked for, as printed: never converted. Null exactly when the status is not NORMAL. */
  value: number | null;
  status: Extract<ObservationStatus, "NORMAL" | "MISSING" | "PENDING" | "QUALITATIVE">;
  bound: Bound;
}

/**
 * Reads a printed figure as a value in a unit. What is printed around the number must be one of the unit's spellings:
 * - a number alone (267) is in the unit, which the heading of its table gives;
 * - a frequency agrees with the unit's own: 年2回 is 2 session-per-year, 月2回 is 2 session-per-month, and 2回 is session;
 * - 延べ stands only in a unit that is spelt with it; there it may be missing (412人), since the heading says it.
 *
 * A mark, word or range has no value: MISSING, PENDING or QUALITATIVE.
 * @param raw one figure as printed: 1,157人, ４回, 年2回以上, 延人数412人, 4人に1人, 集計中, —.
 * @throws {InputError} when it is no figure, more than one, or in another unit.
 */
export function readMeasurement(raw: string, unit: UnitTerm, where = "figure"): Measurement {
  const { figures, status } = readCell(raw, where);
  if (status !== null) return { value: null, status, bound: "EXACT" };
  const [figure, ...others] = figures;
  if (others.length > 0)
    throw new InputError({
      where,
      found: `"${raw}" holds ${figures.length} figures, and the indicator (${unit.code}) takes one.`,
      advice: "Give every figure its own indicator.",
    });
  if (!spellingsOf(unit).some((spelling) => agrees(figure, spelling)))
    throw new InputError({
      where,
      found: `"${raw}" is not printed in the indicator's unit, ${unit.code} (${unit.spellings.join(", ")}).`,
      advice: "Correct the indicator's unit, or add the spelling to it in seeds/vocabulary/units.yaml.",
    });
  return { value: figure.value, status: "NORMAL", bound: figure.bound };
}

/** What a spelling puts around a figure: a figure takes the place of its n, or stands in front of it. */
function spellingsOf({ code, spellings }: UnitTerm): Figure[] {
  return spellings.map((spelling) =>
    readFigure(
      spelling.includes("n") ? spelling.replace("n", "1") : `1${spelling}`,
      `unit ${code}, spelling "${spelling}"`,
    ),
  );
}

function agrees(figure: Figure, spelling: Figure): boolean {
  const alone = figure.unit === null && figure.per === null;
  return (
    (figure.unit === null || figure.unit === spelling.unit) &&
    (alone || figure.per === spelling.per) &&
    (!figure.repeated || spelling.repeated)
  );
}
