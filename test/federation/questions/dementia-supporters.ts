import { actual, program, type Question, SERIES, series, target, upTo } from "./question";

const question: Question = {
  question: {
    ja: "認知症サポーターを数えているのはどの市で、いつからか。累計か、年ごとか。",
    en: "Who counts dementia supporters, and since when: as a running total or by year?",
  },
  query: /* GraphQL */ `
    query DementiaSupporters {
      concept(id: "dementia-supporter-training") {
        programs(relations: [EXACT, CLOSE, BROAD, NARROW]) {
          municipality {
            name(lang: EN)
          }
          id
          indicators(concept: "dementia-supporter-training", measure: "persons-trained") {
            ...Series
            accumulationInferred
          }
        }
        mentions: programs(relations: [RELATED]) {
          id
        }
      }
    }
    ${SERIES}
  `,
  answer: {
    concept: {
      programs: [
        program("Kashiwa", "kashiwa:15", {
          indicators: [
            {
              ...series("kashiwa:15#trained-supporters", "person", "CUMULATIVE", [
                actual("R4", 36_424, "36,424人", 214),
                target("R6", 40_000, "40,000人", 214),
                target("R7", 41_800, "41,800人", 214),
                target("R8", 43_600, "43,600人", 214),
              ]),
              // Line 214 does not say that it is a running total; 40,000 people in one year could not be anything else.
              accumulationInferred: true,
            },
          ],
        }),
        program("Kanazawa", "kanazawa:5-5-supporter-training", {
          indicators: [
            {
              ...series("kanazawa:5-5-supporter-training#trained", "person", "ANNUAL", [
                // 2760: at the end of March, which is the whole year.
                actual("H30", 4_690, "4,690人", 2761),
                // 2764 and 2765: at the end of November.
                upTo("2019-11-30", actual("R1", 3_116, "3,116人", 2765)),
                actual("R2", 1_292, "1292人", 2769),
                actual("R3", 1_679, "1679人", 2773),
                // 2776 and 2777: at the end of August.
                upTo("2022-08-31", actual("R4", 548, "548人", 2777)),
              ]),
              accumulationInferred: true,
            },
          ],
        }),
      ],
      // Courses are a means or an item of a festival there (2931, 3434, Atsugi 28), and nobody is counted.
      mentions: [{ id: "kanazawa:5-6-awareness" }, { id: "kanazawa:7-1-welfare-education" }, { id: "atsugi:21-3" }],
    },
  },
};

export default question;
