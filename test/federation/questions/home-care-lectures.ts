import { actual, cell, estimated, program, type Question, SERIES, series, target } from "./question";

const question: Question = {
  question: {
    ja: "在宅医療についての市民向け講座は、コロナ禍の前後でどう変わったか。",
    en: "How did citizens' lectures on home medical care change over the pandemic?",
  },
  query: /* GraphQL */ `
    query HomeCareLectures {
      concept(id: "home-care-awareness") {
        programs(relations: [EXACT, CLOSE, NARROW]) {
          municipality {
            name(lang: EN)
          }
          id
          indicators(concept: "home-care-awareness") {
            id
            unit {
              code
            }
            accumulation
            observations(to: 2023) {
              ...Figure
            }
          }
        }
      }
      kanazawa: program(id: "kanazawa:2-2-1-home-care-lectures") {
        ... on KanazawaProgram {
          years {
            from {
              era
            }
            to {
              era
            }
            state
            done(lang: EN)
            citation {
              lines
            }
          }
        }
      }
      talks: program(id: "kanazawa:2-2-1-family-doctor") {
        indicators(measure: "sessions-held") {
          ...Series
        }
      }
      atsugi: program(id: "atsugi:21-2") {
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
    }
    ${SERIES}
  `,
  answer: {
    concept: {
      programs: [
        program("Kashiwa", "kashiwa:69", {
          // 652: lectures are given, but what is counted is who knows of home medical care.
          indicators: [
            series("kashiwa:69#awareness-rate", "percent", "POINT_IN_TIME", [actual("R4", 69.7, "69.7%", 655)]),
          ],
        }),
        program("Okayama", "okayama:5-3-1", {
          // People reached: under a third of the plan in R3, above it a year later.
          indicators: [
            series("okayama:5-3-1#participants", "person", "ANNUAL", [
              actual("R3", 447, "447", 326),
              target("R3", 1_500, "1,500", 325),
              actual("R4", 2_078, "2,078", 326),
              target("R4", 1_600, "1,600", 325),
              // 328: the figure of R5 is an estimate.
              estimated(actual("R5", 1_700, "1,700", 326)),
              target("R5", 1_700, "1,700", 325),
            ]),
          ],
        }),
        program("Kanazawa", "kanazawa:2-2-1-home-care-lectures", {
          // Districts with lectures: 8, then 1, then none is printed any more (502 to 508).
          indicators: [
            series("kanazawa:2-2-1-home-care-lectures#public-lectures", "session", "ANNUAL", [
              actual("H30", 1, "１回", 487),
              actual("R1", 1, "1回", 495),
            ]),
            series("kanazawa:2-2-1-home-care-lectures#outreach-districts", "district", "ANNUAL", [
              actual("H30", 8, "８地区", 489),
              actual("R1", 1, "1地区", 497),
            ]),
          ],
        }),
        program("Kanazawa", "kanazawa:7-1-comprehensive-information-commissioned", { indicators: [] }),
        // 3381 to 3414 and 3488 to 3515 print the same lectures again, so that these series enter no comparison.
        program("Kanazawa", "kanazawa:7-1-comprehensive-information-lectures", { indicators: [] }),
        program("Kanazawa", "kanazawa:7-1-end-of-life-events-lectures", { indicators: [] }),
        program("Shiroi", "shiroi:home-care-city-1", { indicators: [] }),
        program("Atsugi", "atsugi:15", {
          // 18: once a year, but cancelled in some years of the pandemic, which are not named; the figure is for R6, later than asked.
          indicators: [series("atsugi:15#lectures", "session-per-year", "ANNUAL", [])],
        }),
        program("Atsugi", "atsugi:19", { indicators: [] }),
        program("Atsugi", "atsugi:21-2", { indicators: [] }),
      ],
    },
    kanazawa: {
      years: [
        { ...cell("H30", "H30", "DONE", 486, 492), done: expect.stringContaining("8 districts") },
        { ...cell("R1", "R1", "DONE", 494, 500), done: expect.stringContaining("1 district") },
        // Leaflets alone.
        { ...cell("R2", "R2", "DONE", 502, 504), done: expect.not.stringContaining("district") },
        { ...cell("R3", "R3", "DONE", 506, 508), done: expect.not.stringContaining("district") },
        // The lectures are planned again.
        { ...cell("R4", "R4", "PLANNED", 510, 516), done: expect.stringContaining("lecture") },
        { ...cell("R5", "R7", "CONTINUED", 518, 518), done: expect.any(String) },
      ],
    },
    talks: {
      indicators: [
        series("kanazawa:2-2-1-family-doctor#takasago-lectures", "session", "ANNUAL", [actual("H30", 3, "３回", 533)]),
        // The city's own talks went on, and were held most often in R2.
        series("kanazawa:2-2-1-family-doctor#talks", "session", "ANNUAL", [
          actual("H30", 3, "３回", 535),
          actual("R1", 7, "7回", 539),
          actual("R2", 10, "10回", 542),
          actual("R3", 2, "2回", 545),
          target("R4", 10, "10回", 550),
        ]),
      ],
    },
    // 27: local lectures since R3, in the middle of the pandemic.
    atsugi: {
      milestones: [
        { from: { era: "R3" }, raw: "令和3年度", line: 27 },
        { from: { era: "R6" }, raw: "令和6年度", line: 27 },
      ],
    },
  },
};

export default question;
