import { actual, cell, program, type Question, SERIES, series, target } from "./question";

const question: Question = {
  question: {
    ja: "成年後見の中核機関があるのはどの市で、いつからか。",
    en: "Who has a core agency for adult guardianship, and since when?",
  },
  query: /* GraphQL */ `
    query GuardianshipCoreAgency {
      concept(id: "guardianship-core-agency") {
        programs(relations: [EXACT]) {
          municipality {
            name(lang: EN)
          }
          id
          departments
          citation {
            lines
          }
          ... on KanazawaProgram {
            isNew
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
        consultations: programs(relations: [RELATED]) {
          id
          indicators {
            ...Series
          }
        }
        broader {
          id
          others: programs(municipalities: ["33100", "12232", "14212"]) {
            id
          }
        }
      }
    }
    ${SERIES}
  `,
  answer: {
    concept: {
      programs: [
        // 448: it runs one; since when is not printed.
        program("Kashiwa", "kashiwa:44", { departments: ["地域包括支援課"], citation: { lines: [444, 448] } }),
        program("Kanazawa", "kanazawa:5-7-core-agency", {
          departments: ["福祉政策"],
          citation: { lines: [2956, 2986] },
          isNew: true,
          years: [
            // 2970 and 2971: set up in April of R3.
            { ...cell("R3", "R3", "DONE", 2969, 2974), done: expect.stringContaining("April 2021") },
            { ...cell("R4", "R4", "DONE", 2976, 2981), done: expect.stringContaining("April 2021") },
            // 2983: all four functions from R5.4.
            { ...cell("R5", "R7", "PLANNED", 2983, 2984), done: expect.stringContaining("April 2023") },
          ],
        }),
      ],
      consultations: [
        {
          id: "kashiwa:42",
          // At the support centres and the core agency together.
          indicators: [
            series("kashiwa:42#guardianship-consultations", "case", "ANNUAL", [
              actual("R4", 494, "494件", 433),
              target("R6", 505, "505件", 433),
              target("R7", 510, "510件", 433),
              target("R8", 515, "515件", 433),
            ]),
          ],
        },
      ],
      // Shiroi works on guardianship (60 to 65) without naming a core agency; Okayama's excerpt and Atsugi's table are silent.
      broader: {
        id: "adult-guardianship",
        others: [
          { id: "shiroi:rights-city-1" },
          { id: "shiroi:rights-city-3" },
          { id: "shiroi:rights-shiroi-ekimae-1" },
          { id: "shiroi:rights-nishishiroi-ekimae-1" },
        ],
      },
    },
  },
};

export default question;
