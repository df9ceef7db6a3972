import { actual, program, type Question, SERIES, series, target, upTo } from "./question";

const question: Question = {
  question: {
    ja: "介護人材の確保・育成・定着のために、各市は何をし、何を数えているか。",
    en: "What do the cities do to find, train and keep care workers, and what do they count?",
  },
  query: /* GraphQL */ `
    query CareWorkforce {
      concept(id: "care-workforce") {
        narrower {
          id
          programs(relations: [EXACT, CLOSE, BROAD, NARROW]) {
            id
          }
        }
        programs(relations: [EXACT, CLOSE, BROAD, NARROW]) {
          municipality {
            name(lang: EN)
          }
          id
          indicators {
            ...Series
          }
        }
      }
    }
    ${SERIES}
  `,
  answer: {
    concept: {
      narrower: [
        {
          id: "workforce-recruitment",
          programs: [
            { id: "kashiwa:47" },
            { id: "kashiwa:49" },
            { id: "kanazawa:2-4-2-image-campaign" },
            { id: "kanazawa:2-4-2-entry-support" },
            { id: "atsugi:5" },
          ],
        },
        {
          id: "workforce-skills",
          programs: [
            { id: "kashiwa:48" },
            { id: "kanazawa:2-2-3-staff-response" },
            { id: "kanazawa:2-4-1-workplace-support" },
            { id: "atsugi:5" },
          ],
        },
        {
          id: "workforce-retention",
          programs: [
            { id: "kashiwa:51" },
            { id: "kanazawa:2-4-1-care-worker-consultation" },
            { id: "kanazawa:2-4-1-workplace-support" },
          ],
        },
      ],
      programs: [
        program("Kashiwa", "kashiwa:47", {
          indicators: [
            series("kashiwa:47#job-fair-visitors", "person", "ANNUAL", [
              actual("R4", 108, "108人", 493),
              target("R6", 110, "110人", 493),
              target("R7", 115, "115人", 493),
              target("R8", 120, "120人", 493),
            ]),
          ],
        }),
        program("Kashiwa", "kashiwa:48", {
          indicators: [
            series("kashiwa:48#beginner-course-subsidies", "person", "ANNUAL", [
              actual("R4", 49, "49人", 500),
              target("R6", 50, "50人", 500),
              target("R7", 55, "55人", 500),
              target("R8", 60, "60人", 500),
            ]),
            series("kashiwa:48#practitioner-course-subsidies", "person", "ANNUAL", [
              actual("R4", 59, "59人", 501),
              target("R6", 60, "60人", 501),
              target("R7", 65, "65人", 501),
              target("R8", 70, "70人", 501),
            ]),
          ],
        }),
        program("Kashiwa", "kashiwa:49", { indicators: [] }),
        program("Kashiwa", "kashiwa:51", { indicators: [] }),
        program("Kanazawa", "kanazawa:2-2-3-staff-response", {
          indicators: [
            series("kanazawa:2-2-3-staff-response#training", "session", "ANNUAL", [actual("H30", 1, "１回", 695)]),
            series("kanazawa:2-2-3-staff-response#training-participants", "person", "ANNUAL", [
              actual("H30", 235, "235人", 695),
            ]),
          ],
        }),
        program("Kanazawa", "kanazawa:2-4-1-care-worker-consultation", {
          // 1126: no day is printed; 1090: the column ends with August.
          indicators: [
            series("kanazawa:2-4-1-care-worker-consultation#mentored-offices", "office", "ANNUAL", [
              actual("R3", 6, "６事業所", 1120),
              upTo("2022-08-31", actual("R4", 6, "６事業所", 1126)),
            ]),
            series("kanazawa:2-4-1-care-worker-consultation#mentored-persons", "person", "ANNUAL", [
              actual("R3", 7, "７人", 1120),
              upTo("2022-08-31", actual("R4", 9, "９人", 1126)),
            ]),
          ],
        }),
        program("Kanazawa", "kanazawa:2-4-1-workplace-support", {
          indicators: [
            series("kanazawa:2-4-1-workplace-support#subsidies", "case", "ANNUAL", [
              actual("R3", 17, "17件", 1147),
              upTo("2022-08-31", actual("R4", 15, "15件", 1154)),
            ]),
          ],
        }),
        program("Kanazawa", "kanazawa:2-4-2-image-campaign", { indicators: [] }),
        program("Kanazawa", "kanazawa:2-4-2-entry-support", {
          indicators: [
            series("kanazawa:2-4-2-entry-support#grants", "case", "ANNUAL", [
              actual("R3", 1, "1件", 1193),
              // A printed 0 is a 0.
              upTo("2022-08-31", actual("R4", 0, "0件", 1200)),
            ]),
          ],
        }),
        program("Kanazawa", "kanazawa:2-4-3-prefecture-plan", { indicators: [] }),
        program("Atsugi", "atsugi:5", {
          indicators: [series("atsugi:5#job-fairs", "session-per-year", "ANNUAL", [actual("R6", 2, "年2回", 6)])],
        }),
      ],
    },
  },
};

export default question;
