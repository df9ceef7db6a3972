import { actual, program, type Question, SERIES, series, target, upTo } from "./question";

const question: Question = {
  question: {
    ja: "ケアプラン点検を行うのはどの市で、何件か。",
    en: "Which cities inspect care plans, and how many?",
  },
  query: /* GraphQL */ `
    query CarePlanInspection {
      concept(id: "care-plan-inspection") {
        programs(relations: [EXACT, CLOSE, BROAD, NARROW]) {
          municipality {
            name(lang: EN)
          }
          id
          indicators(concept: "care-plan-inspection") {
            ...Series
          }
          ... on AtsugiProgram {
            milestones {
              from {
                era
              }
              to {
                era
              }
              raw
              line
            }
          }
        }
        related: programs(relations: [RELATED]) {
          municipality {
            name(lang: EN)
          }
          id
          ... on ShiroiProgram {
            actions {
              id
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
        program("Kashiwa", "kashiwa:53", {
          // Kashiwa counts no plans: the mean score, of 5, that participants give its project for better care plans.
          indicators: [
            series("kashiwa:53#questionnaire-mean-score", "point", "POINT_IN_TIME", [
              actual("R4", 4, "4.0", 538),
              target("R6", 4.3, "4.3", 538),
              target("R7", 4.4, "4.4", 538),
              target("R8", 4.5, "4.5", 538),
            ]),
          ],
        }),
        program("Kanazawa", "kanazawa:1-1-multi-angle-guidance", {
          indicators: [
            series("kanazawa:1-1-multi-angle-guidance#care-plans", "case", "ANNUAL", [
              actual("H30", 12, "12件", 24),
              // 29: inspected in R1 too, but no number is printed.
              actual("R2", 12, "12件", 34),
              actual("R3", 12, "12件", 39),
              // 44 and 45: none yet by the end of August, 12 within the year.
              upTo("2022-08-31", actual("R4", 0, "0件", 44)),
              target("R4", 12, "12件", 44),
            ]),
          ],
        }),
        program("Atsugi", "atsugi:20", {
          indicators: [],
          // 25: all with a system since R6; no number of plans is printed.
          milestones: [{ from: { era: "R6" }, to: { era: "R6" }, raw: "令和6年度", line: 25 }],
        }),
      ],
      related: [
        program("Shiroi", "shiroi:prevention-nishishiroi-ekimae-1", {
          // 46: one of three centres inspects the plans that its contractors hand in; how many is not printed.
          actions: [
            { id: "shiroi:prevention-nishishiroi-ekimae-1/case-studies", frequency: null, line: 46 },
            { id: "shiroi:prevention-nishishiroi-ekimae-1/plan-checks", frequency: null, line: 46 },
          ],
        }),
      ],
    },
  },
};

export default question;
