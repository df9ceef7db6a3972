/**
 * Where a term stands in a programme, in one number that grows along the programme: the field, the place of the token in
 * the field, and whether a sentence or part begins before it and ends behind it.
 */
export type Occurrence = number;

/** Tokens of a field beyond this one are not indexed. */
export const MAX_PLACE = 0xffff;

export const BEGINS = 1;
export const ENDS = 2;

/** Bits of an occurrence: two of flags, sixteen of the place, and the field above them. */
const FLAG_BITS = 2;
const PLACE_BITS = 16;

export function occurrenceAt(field: number, place: number, flags: number): Occurrence {
  return (((field << PLACE_BITS) | place) << FLAG_BITS) | flags;
}

export function fieldOf(occurrence: Occurrence): number {
  return occurrence >> (PLACE_BITS + FLAG_BITS);
}

export function placeOf(occurrence: Occurrence): number {
  return (occurrence >> FLAG_BITS) & MAX_PLACE;
}

/** The number of a token over all fields of a programme: neighbours differ by one. */
export function tokenOf(occurrence: Occurrence): number {
  return occurrence >> FLAG_BITS;
}

export function flagsOf(occurrence: Occurrence): number {
  return occurrence & (BEGINS | ENDS);
}
