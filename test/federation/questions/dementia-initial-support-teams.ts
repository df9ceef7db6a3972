import { actual, program, type Question, SERIES, series, target, upTo } from "./question";

const question: Question = {
  question: {
    ja: "認知症初期集中支援チームがあるのはどの市で、何を数えているか。",
    en: "Which cities have initial support teams for dementia, and what do they count?",
  },
  query: /* GraphQL */ `
    query DementiaInitialSupportTeams {
      concept(id: "dementia-initial-support-team") {
        programs(relations: [EXACT, CLOSE, BROAD, NARROW]) {
          municipality {
            name(lang: EN)
          }
          id
          indicators {
            ...Series
            measure {
              id
            }
          }
          ... on ShiroiProgram {
            actions {
              frequency {
                raw
              }
              line
            }
          }
        }
      }
    }
    ${SERIES}
  `,
  answer: {
    concept: {
      programs: [
        // 265 to 269: a team, and no figures.
        program("Kashiwa", "kashiwa:21", { indicators: [] }),
        program("Kanazawa", "kanazawa:5-3-initial-support-teams", {
          indicators: [
            {
              ...series("kanazawa:5-3-initial-support-teams#persons-visited", "person", "ANNUAL", [
                actual("H30", 138, "138人", 2574),
                // 2578: results to November.
                upTo("2019-11-30", actual("R1", 96, "96人", 2578)),
                actual("R2", 137, "137人", 2582),
                actual("R3", 129, "129人", 2586),
                // 2590: at the end of August.
                upTo("2022-08-31", actual("R4", 48, "48人", 2590)),
              ]),
              measure: { id: "persons-served" },
            },
            {
              ...series("kanazawa:5-3-initial-support-teams#areas", "site", "POINT_IN_TIME", [
                actual("H30", 19, "19箇所", 2572),
                upTo("2019-11-30", actual("R1", 19, "19箇所", 2576)),
                actual("R2", 19, "19箇所", 2580),
                actual("R3", 19, "19箇所", 2584),
                upTo("2022-08-31", actual("R4", 19, "19箇所", 2588)),
              ]),
              measure: { id: "areas-covered" },
            },
          ],
        }),
        program("Shiroi", "shiroi:dementia-city-1", {
          indicators: [],
          // 84: six actions, none with a frequency.
          actions: [
            { frequency: null, line: 84 },
            { frequency: null, line: 84 },
            { frequency: null, line: 84 },
            { frequency: null, line: 84 },
            { frequency: null, line: 84 },
            { frequency: null, line: 84 },
          ],
        }),
        program("Atsugi", "atsugi:35", {
          indicators: [
            {
              // 47: meetings on hard cases that do not reach the team, as it intends them.
              ...series("atsugi:35#case-meetings", "session-per-year", "ANNUAL", [target("R7", 4, "年4回", 47)]),
              measure: { id: "sessions-held" },
            },
          ],
        }),
      ],
    },
  },
};

export default question;
