import type { MatchRelation } from "../../../shared/canonical/terms";
import { type Vocabulary, withNarrower } from "../../../shared/vocabulary/vocabulary";
import type { Series } from "./series";

/** Where the series of a group come together in the tree of concepts. */
export interface MeetingPlace {
  /** The lowest concept, from the one asked for downwards, to which all series belong. */
  place: string;
  /** The concepts directly below the place through which series enter; two or more count different things. */
  branches: string[];
}

/** Finds where series come together, beginning at the concept asked for. */
export function meetingPlace(asked: string, series: readonly Series[], words: Vocabulary): MeetingPlace {
  const { concepts } = words;
  const narrower = concepts.get(asked)?.narrower ?? [];
  const isBelow = (child: string, { matches }: Series) => {
    const under = withNarrower(child, concepts);
    return matches.some(({ concept }) => under.includes(concept));
  };
  const direct = ({ matches }: Series) => matches.some(({ concept }) => concept === asked);
  const below = series.filter((own) => !direct(own));
  const shared = narrower.find((child) => series.length > 0 && below.every((own) => isBelow(child, own)));
  if (shared === undefined)
    return { place: asked, branches: narrower.filter((child) => below.some((own) => isBelow(child, own))) };
  if (below.length === series.length) return meetingPlace(shared, series, words);
  return { place: asked, branches: below.length > 0 ? [shared] : [] };
}

/** From the closest relation to the loosest. */
const CLOSEST: readonly MatchRelation[] = ["EXACT", "CLOSE", "NARROW", "BROAD", "RELATED"];

/** How well the programme of a series corresponds to a concept, or to the one below it through which it enters. */
export function relationAt(place: string, { matches }: Series, { concepts }: Vocabulary): MatchRelation | null {
  const under = withNarrower(place, concepts);
  const here = matches.filter(({ concept }) => under.includes(concept));
  const direct = here.filter(({ concept }) => concept === place);
  const relations = (direct.length > 0 ? direct : here).map(({ relation }) => relation);
  return CLOSEST.find((relation) => relations.includes(relation)) ?? null;
}
