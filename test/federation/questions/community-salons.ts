import { actual, program, type Question, SERIES, series, suspended, target, upTo } from "./question";

const question: Question = {
  question: {
    ja: "通いの場・サロンはどの市に幾つあり、コロナ禍でどう変わったか。",
    en: "How many community salons are there in which city, and how did they fare in the pandemic?",
  },
  query: /* GraphQL */ `
    query CommunitySalons {
      concept(id: "community-salon") {
        programs(relations: [EXACT, CLOSE, BROAD, NARROW]) {
          municipality {
            name(lang: EN)
          }
          id
          indicators(concept: "community-salon") {
            ...Series
          }
        }
        related: programs(relations: [RELATED]) {
          id
        }
      }
      visits: program(id: "kanazawa:3-2-2-professional-prevention") {
        indicators(concept: "preventive-care-class") {
          ...Series
        }
      }
    }
    ${SERIES}
  `,
  answer: {
    concept: {
      programs: [
        program("Kanazawa", "kanazawa:4-1-community-salons", {
          indicators: [
            series("kanazawa:4-1-community-salons#salon-districts", "district", "POINT_IN_TIME", [
              actual("H30", 62, "62地区", 2180),
              actual("R1", 62, "62地区", 2183),
              actual("R2", 62, "62地区", 2187),
              actual("R3", 62, "62地区", 2190),
              target("R4", 62, "62地区", 2193),
            ]),
            // A hundred sites fewer in R2.
            series("kanazawa:4-1-community-salons#salon-sites", "site", "POINT_IN_TIME", [
              actual("H30", 283, "283箇所", 2180),
              actual("R1", 285, "285箇所", 2183),
              actual("R2", 184, "184箇所", 2187),
              actual("R3", 268, "268箇所", 2190),
            ]),
          ],
        }),
        // 47: a centre helps such meetings to spread.
        program("Shiroi", "shiroi:prevention-nishishiroi-ekimae-2", { indicators: [] }),
        // 2: more sessions and nearer places, without figures.
        program("Atsugi", "atsugi:1", { indicators: [] }),
      ],
      related: [
        { id: "kashiwa:4" },
        { id: "okayama:4-3-3" },
        { id: "kanazawa:3-2-2-volunteer-activity" },
        { id: "kanazawa:3-2-2-professional-prevention" },
        { id: "shiroi:basics-shiroi-ekimae-1" },
        { id: "shiroi:prevention-city-1" },
        { id: "shiroi:prevention-shiroi-ekimae-2" },
        { id: "atsugi:13" },
      ],
    },
    visits: {
      indicators: [
        series("kanazawa:3-2-2-professional-prevention#outreach-lectures", "session", "ANNUAL", [
          actual("H30", 84, "84回", 1962),
          actual("R1", 61, "61回", 1968),
          // 1977 and 1978: at rest because of the pandemic.
          suspended(actual("R2", 0, "０回", 1976)),
          actual("R3", 15, "15回", 1984),
          // 1874: the column ends with August.
          upTo("2022-08-31", actual("R4", 27, "27回", 1990)),
        ]),
      ],
    },
  },
};

export default question;
