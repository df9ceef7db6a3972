import { actual, atLeast, estimated, noFigure, program, type Question, SERIES, series, target, upTo } from "./question";

const question: Question = {
  question: {
    ja: "地域ケア会議はどの市で何回開かれ、何件を検討しているか。",
    en: "How often do community care conferences meet in each city, and how many cases do they review?",
  },
  query: /* GraphQL */ `
    query CommunityCareConferences {
      concept(id: "community-care-conference") {
        programs {
          municipality {
            name(lang: EN)
          }
          id
          indicators(concept: "community-care-conference") {
            ...Series
          }
        }
      }
      atsugi: program(id: "atsugi:28") {
        ... on AtsugiProgram {
          milestones {
            from {
              era
            }
            to {
              era
            }
            line
          }
        }
      }
    }
    ${SERIES}
  `,
  answer: {
    concept: {
      programs: [
        program("Okayama", "okayama:4-2-1", {
          // Cases, not conferences.
          indicators: [
            series("okayama:4-2-1#cases", "case", "ANNUAL", [
              actual("R3", 267, "267", 15),
              target("R3", 358, "358", 14),
              actual("R4", 359, "359", 15),
              target("R4", 358, "358", 14),
              // 17: the figure of R5 is an estimate.
              estimated(actual("R5", 360, "360", 15)),
              target("R5", 358, "358", 14),
              noFigure("MISSING", "ACTUAL", "R6", "—", 15),
              target("R6", 216, "216", 14),
              noFigure("MISSING", "ACTUAL", "R7", "—", 15),
              target("R7", 216, "216", 14),
              noFigure("MISSING", "ACTUAL", "R8", "—", 15),
              target("R8", 216, "216", 14),
            ]),
          ],
        }),
        program("Kanazawa", "kanazawa:3-1-1-sharing-local-problems", {
          indicators: [
            series("kanazawa:3-1-1-sharing-local-problems#case-conferences", "session", "ANNUAL", [
              actual("H30", 341, "341回", 1419),
              // 1420 and 1421: what R1 intended; what came of it is not printed.
              target("R1", 340, "340回", 1420),
              actual("R2", 435, "435回", 1423),
              actual("R3", 377, "377回", 1426),
              // 1431: at the end of August.
              upTo("2022-08-31", actual("R4", 158, "158回", 1429)),
            ]),
            series("kanazawa:3-1-1-sharing-local-problems#promotion-conferences", "session", "ANNUAL", [
              actual("H30", 46, "46回", 1419),
              target("R1", 46, "46回", 1420),
              actual("R2", 46, "46回", 1423),
              actual("R3", 47, "47回", 1426),
              upTo("2022-08-31", actual("R4", 23, "23回", 1429)),
            ]),
          ],
        }),
        program("Kanazawa", "kanazawa:6-1-daily-life-areas", { indicators: [] }),
        program("Kanazawa", "kanazawa:6-1-steering-council", { indicators: [] }),
        program("Kanazawa", "kanazawa:6-2-conference-standards", { indicators: [] }),
        program("Kanazawa", "kanazawa:6-2-problem-solving", { indicators: [] }),
        program("Shiroi", "shiroi:consultation-city-2", {
          indicators: [
            series("shiroi:consultation-city-2#individual-conferences", "session-per-year", "ANNUAL", [
              target("R3", 2, "年2回", 53),
            ]),
          ],
        }),
        program("Shiroi", "shiroi:consultation-shiroi-ekimae-1", {
          indicators: [
            series("shiroi:consultation-shiroi-ekimae-1#individual-conferences", "session-per-year", "ANNUAL", [
              atLeast(target("R3", 2, "年2回以上", 54)),
            ]),
          ],
        }),
        program("Shiroi", "shiroi:care-management-city-2", { indicators: [] }),
        program("Shiroi", "shiroi:care-management-nishishiroi-ekimae-2", { indicators: [] }),
        program("Shiroi", "shiroi:care-conference-city-1", { indicators: [] }),
        program("Shiroi", "shiroi:care-conference-city-2", {
          indicators: [
            series("shiroi:care-conference-city-2#individual-conferences", "session-per-year", "ANNUAL", [
              target("R3", 2, "年2回", 86),
            ]),
            series("shiroi:care-conference-city-2#independence-conferences", "session-per-month", "MONTHLY_AVERAGE", [
              target("R3", 1, "月1回", 86),
            ]),
            series("shiroi:care-conference-city-2#promotion-conferences", "session-per-year", "ANNUAL", [
              target("R3", 2, "年2回", 86),
            ]),
          ],
        }),
        program("Shiroi", "shiroi:care-conference-shiroi-ekimae-1", {
          indicators: [
            series("shiroi:care-conference-shiroi-ekimae-1#individual-conferences", "session-per-year", "ANNUAL", [
              atLeast(target("R3", 2, "年2回以上", 87)),
            ]),
          ],
        }),
        program("Shiroi", "shiroi:care-conference-nishishiroi-ekimae-1", {
          indicators: [
            series("shiroi:care-conference-nishishiroi-ekimae-1#individual-conferences", "session-per-year", "ANNUAL", [
              atLeast(target("R3", 2, "年2回以上", 88)),
            ]),
            // Conferences of others that it goes to.
            series(
              "shiroi:care-conference-nishishiroi-ekimae-1#independence-conference-attendance",
              "session-per-year",
              "ANNUAL",
              [atLeast(target("R3", 6, "年6回以上", 88))],
            ),
          ],
        }),
        // 38: as needed, without a number.
        program("Atsugi", "atsugi:28", { indicators: [] }),
      ],
    },
    atsugi: {
      milestones: [
        { from: { era: "R5" }, to: { era: "R6" }, line: 38 },
        { from: { era: "R7" }, to: { era: "R7" }, line: 38 },
      ],
    },
  },
};

export default question;
