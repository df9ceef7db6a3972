import type { NativeActorKey } from "./native";

/** The four actors of Atsugi's table, in the order of its columns. */
export const ACTOR_TERMS = ["CITIZENS", "ORGANISATIONS", "MULTI_PROFESSIONAL", "GOVERNMENT"] as const;
export type ActorTerm = (typeof ACTOR_TERMS)[number];

/** Whether a row has an actor's mark. */
export const MARK_TERMS = ["MARKED", "UNMARKED", "UNKNOWN"] as const;
export type MarkTerm = (typeof MARK_TERMS)[number];

/** The column headings of the actors, as the sound pages print them. */
export const ACTOR_HEADINGS = {
  市民: "CITIZENS",
  "企業・団体": "ORGANISATIONS",
  多職種連携: "MULTI_PROFESSIONAL",
  行政: "GOVERNMENT",
} as const satisfies Record<string, ActorTerm>;

export type ActorHeading = keyof typeof ACTOR_HEADINGS;

/** The keys under which the seeds write the actors' marks. */
export const ACTORS = {
  citizens: "CITIZENS",
  organisations: "ORGANISATIONS",
  "multi-professional": "MULTI_PROFESSIONAL",
  government: "GOVERNMENT",
} as const satisfies Record<NativeActorKey, ActorTerm>;

/** The marks in the titles of an item's rows. */
export const PART_MARKS = { "①": 1, "②": 2, "③": 3 } as const satisfies Record<string, number>;

export type PartMark = keyof typeof PART_MARKS;
