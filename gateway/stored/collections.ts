import { PLANS } from "../../shared/registry";
import { vocabulary } from "../../shared/vocabulary/vocabulary";

/** Lists of ids by which a header bounds a variable. */
export const COLLECTIONS = ["concepts", "measures", "municipalities", "prefectures"] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** The ids of a collection, in their printed order. Prefectures are those that have a city here. */
export function idsOf(collection: Collection): string[] {
  const codes = PLANS.map(({ municipality }) => municipality.code);
  if (collection === "municipalities") return codes;
  if (collection === "prefectures") return [...new Set(codes.map((code) => code.slice(0, 2)))].sort();
  return [...vocabulary()[collection].keys()];
}
