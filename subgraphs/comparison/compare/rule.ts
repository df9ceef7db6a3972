import type { ObservationKind } from "../../../shared/canonical/terms";
import type { Text } from "../../../shared/canonical/text";
import type { Vocabulary } from "../../../shared/vocabulary/vocabulary";
import type { Group } from "./group";

/** What a rule looks at. */
export interface Situation {
  /** The concept that is compared. */
  concept: string;
  group: Group;
  /** All groups of the same comparison, this one included. */
  groups: readonly Group[];
  /** The one kind of figure that was asked for; null where both were. */
  kind: ObservationKind | null;
  words: Vocabulary;
}

/** CAVEAT lets figures stand side by side with a remark; NOT_COMPARABLE does not. */
export type Cost = "CAVEAT" | "NOT_COMPARABLE";

/** What a rule has to say of a group. */
export interface Finding {
  cost: Cost;
  /** One whole sentence or two, naming cities and years. */
  message: Text;
  /** Codes of the cities concerned, in registry order. */
  municipalities: readonly string[];
}

/** One reason why figures may not simply stand side by side. Pure: it reads a situation and says what it finds. */
export interface Rule {
  /** The code of its caveat. */
  code: string;
  detects: string;
  /** Why a reader must know. */
  matters: string;
  /** What it costs the verdict, and when. */
  costs: string;
  /** A rule between cities has nothing to say where fewer than two state figures. */
  between: boolean;
  find(situation: Situation): Finding | null;
}
