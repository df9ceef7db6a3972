import { describeRule, series } from "./made-up";

const yearly = { measure: "sessions-held", unit: "session-per-year" };

describeRule("frequency", [
  { name: "a count", series: [series("shiroi", "T2021=2"), series("atsugi", "T2021=1")], expected: null },
  {
    name: "times per year",
    series: [series("shiroi", "T2021=2", yearly), series("atsugi", "T2021=1", yearly)],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "単位「回（1年当たり）」は定めた頻度で、数えた回数ではない。掛けて回数に直すことはしない。",
        en: "The unit, times per year, is a set frequency and no count; it is not multiplied out.",
      },
      cities: ["shiroi", "atsugi"],
    },
  },
]);
