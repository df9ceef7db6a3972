import { actual, cell, program, type Question, SERIES, series } from "./question";

const question: Question = {
  question: {
    ja: "生活支援コーディネーターを置くのはどの市で、何人か。",
    en: "Which cities have life support coordinators, and how many?",
  },
  query: /* GraphQL */ `
    query LifeSupportCoordinators {
      concept(id: "life-support-coordinator") {
        programs(relations: [EXACT, CLOSE, BROAD, NARROW]) {
          municipality {
            name(lang: EN)
          }
          id
          indicators(concept: "life-support-coordinator") {
            ...Series
          }
          ... on KanazawaProgram {
            term
            years {
              from {
                era
              }
              to {
                era
              }
              state
              citation {
                lines
              }
            }
          }
          ... on ShiroiProgram {
            citation {
              lines
            }
            actions {
              id
            }
          }
          ... on AtsugiProgram {
            milestones {
              from {
                era
              }
              raw
              line
            }
          }
        }
        related: programs(relations: [RELATED]) {
          id
        }
      }
    }
    ${SERIES}
  `,
  answer: {
    concept: {
      programs: [
        program("Kanazawa", "kanazawa:3-1-1-life-support-coordinator", {
          // 1378 to 1411: what they do, year by year; how many there are is not printed.
          indicators: [],
          term: "MEDIUM",
          years: [
            cell("H30", "H30", "DONE", 1385, 1388),
            cell("R1", "R1", "DONE", 1390, 1394),
            cell("R2", "R2", "DONE", 1396, 1399),
            cell("R3", "R3", "DONE", 1401, 1404),
            cell("R4", "R4", "PLANNED", 1406, 1409),
            cell("R5", "R7", "CONTINUED", 1411, 1411),
          ],
        }),
        program("Shiroi", "shiroi:life-support-city-1", {
          // 81: in the areas A and B; how many is not printed.
          indicators: [],
          citation: { lines: [81, 81] },
          actions: [
            { id: "shiroi:life-support-city-1/second-tier-council" },
            { id: "shiroi:life-support-city-1/subsidy" },
            { id: "shiroi:life-support-city-1/guide" },
          ],
        }),
        program("Atsugi", "atsugi:26", {
          indicators: [
            series("atsugi:26#tier-1-coordinators", "person", "POINT_IN_TIME", [actual("R7", 1, "1人", 35)]),
            series("atsugi:26#tier-2-coordinators", "person", "POINT_IN_TIME", [actual("R7", 9, "9人", 35)]),
          ],
          // Since FY2016.
          milestones: [{ from: { era: "H28" }, raw: "平成28年度", line: 35 }],
        }),
      ],
      // 172: Kashiwa's community support promoters advise resident groups.
      related: [{ id: "kashiwa:11" }, { id: "kanazawa:4-3-activity-information" }],
    },
  },
};

export default question;
