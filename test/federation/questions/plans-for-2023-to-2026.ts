import { noFigure, program, type Question, SERIES, target } from "./question";

const question: Question = {
  question: {
    ja: "在宅医療・介護連携について、各市はR5からR8に何を計画しているか。",
    en: "What does each city plan in home medical care for R5 to R8?",
  },
  query: /* GraphQL */ `
    query PlansFor2023To2026 {
      targets: programs(
        filter: { concepts: ["home-medical-care"], municipalities: ["12217", "33100"], hasTarget: true }
        first: 100
      ) {
        nodes {
          municipality {
            name(lang: EN)
          }
          id
          indicators {
            unit {
              code
            }
            observations(kind: TARGET, from: 2023, to: 2026) {
              ...Figure
            }
          }
        }
      }
      concept(id: "home-medical-care") {
        kanazawa: programs(relations: [EXACT], municipalities: ["17201"]) {
          id
          indicators {
            id
            observations(from: 2023) {
              ...Figure
            }
          }
          ... on KanazawaProgram {
            years {
              to {
                era
              }
              state
            }
          }
        }
      }
      atsugi {
        items {
          number
          programs {
            id
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
      shiroi {
        period {
          era
        }
      }
    }
    ${SERIES}
  `,
  answer: {},
};

export default question;
