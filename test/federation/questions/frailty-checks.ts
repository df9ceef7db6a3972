import { actual, program, type Question, SERIES, series, target, upTo } from "./question";

const question: Question = {
  question: {
    ja: "フレイルチェックを行うのはどの市で、何を数えているか。",
    en: "Which cities run frailty checks, and what do they count?",
  },
  query: /* GraphQL */ `
    query FrailtyChecks {
      concept(id: "frailty-check") {
        programs {
          municipality {
            name(lang: EN)
          }
          id
          indicators {
            ...Series
            measure {
              id
            }
            comparedUnder
          }
        }
      }
    }
    ${SERIES}
  `,
  answer: {
    concept: {
      programs: [
        program("Kashiwa", "kashiwa:2", {
          // People. The same figures on line 36 are the plan's sample page.
          indicators: [
            {
              ...series("kashiwa:2#participants", "person", "ANNUAL", [
                actual("R4", 1_157, "1,157人", 85),
                target("R6", 1_200, "1,200人", 85),
                target("R7", 1_250, "1,250人", 85),
                target("R8", 1_300, "1,300人", 85),
              ]),
              measure: { id: "participants" },
              comparedUnder: ["frailty-check"],
            },
          ],
        }),
        program("Kashiwa", "kashiwa:7", {
          // Cases found in health check-ups: of use beside the checks, but no checks.
          indicators: [
            {
              ...series("kashiwa:7#high-risk-outreach", "case", "ANNUAL", [
                actual("R4", 338, "338件", 135),
                target("R6", 800, "800件", 135),
                target("R7", 950, "950件", 135),
                target("R8", 1_100, "1100件", 135),
              ]),
              measure: { id: "outreach-cases" },
              comparedUnder: ["integrated-health-and-prevention", "frailty-prevention"],
            },
          ],
        }),
        program("Kanazawa", "kanazawa:3-2-1-frailty-check", {
          // Sessions, so that the two cities cannot be ranked.
          indicators: [
            {
              ...series("kanazawa:3-2-1-frailty-check#frailty-checks", "session", "ANNUAL", [
                actual("R3", 14, "14回", 1807),
                // 1643: the column ends with August.
                upTo("2022-08-31", actual("R4", 9, "9回", 1807)),
              ]),
              measure: { id: "sessions-held" },
              comparedUnder: ["frailty-check"],
            },
          ],
        }),
        // 1809 to 1839: what follows from a check, in words.
        program("Kanazawa", "kanazawa:3-2-1-frailty-follow-up", { indicators: [] }),
      ],
    },
  },
};

export default question;
