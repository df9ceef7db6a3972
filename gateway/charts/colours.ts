import { PLANS } from "../../shared/registry";
import type { ChartSeries } from "./comparison-data";
import type { Theme } from "./theme";

/** Gives every city of a chart one colour, its place in the registry; a city's further series in one plot get others. */
export function colouring(theme: Theme): (series: readonly ChartSeries[]) => string[] {
  const places = new Map(PLANS.map(({ municipality }, index) => [municipality.code, index]));
  const placeOf = (code: string): number => {
    const known = places.get(code) ?? places.size;
    places.set(code, known);
    return known;
  };
  const colour = (place: number) => theme.series[place % theme.series.length] as string;
  return (series) => {
    const own = series.map(({ municipality }) => placeOf(municipality.code));
    const seen = new Set<number>();
    let spare = places.size - 1;
    return own.map((place) => {
      if (!seen.has(place)) {
        seen.add(place);
        return colour(place);
      }
      spare += 1;
      return colour(spare);
    });
  };
}
