import { FIGURE, noFigure, program, type Question, target } from "./question";

/** A programme with the targets of its series, and their units. */
const planned = (city: string, id: string, unit: string, observations: ReturnType<typeof target>[]) =>
  program(city, id, { indicators: [{ unit: { code: unit }, observations }] });

const none = (era: string, line: number) => noFigure("MISSING", "TARGET", era, "—", line);
const increase = (era: string, line: number) => noFigure("QUALITATIVE", "TARGET", era, "増加", line);

const question: Question = {
  question: {
    ja: "在宅医療と介護の連携について、各市はR5からR8に何を計画しているか。",
    en: "What does each city plan for R5 to R8, in home medical care and its links with long-term care?",
  },
  query: /* GraphQL */ `
    query PlansFor2023To2026 {
      figures: programs(
        first: 100
        filter: { concepts: ["home-medical-care"], municipalities: ["12217", "33100"], hasTarget: true }
      ) {
        nodes {
          municipality {
            name(lang: EN)
          }
          id
          ...Planned
        }
      }
      clinics: program(id: "kashiwa:65") {
        ...Planned
      }
      endOfLife: program(id: "kashiwa:68") {
        ...Planned
      }
      concept(id: "home-medical-care") {
        kanazawa: programs(municipalities: ["17201"], relations: [EXACT]) {
          id
          ...Planned
          ... on KanazawaProgram {
            years {
              to {
                era
              }
              state
            }
          }
        }
        atsugi: programs(municipalities: ["14212"], relations: [EXACT, CLOSE]) {
          id
          ...Planned
          ... on AtsugiProgram {
            milestones {
              from {
                era
              }
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
    fragment Planned on Program {
      indicators {
        unit {
          code
        }
        observations(kind: TARGET, from: 2023, to: 2026) {
          ...Figure
        }
      }
    }
    ${FIGURE}
  `,
  answer: {
    figures: {
      nodes: [
        planned("Kashiwa", "kashiwa:63", "percent", [
          target("R6", 85, "85.0%", 598),
          target("R7", 85, "85.0%", 598),
          target("R8", 85, "85.0%", 598),
        ]),
        planned("Kashiwa", "kashiwa:64", "site", [
          target("R6", 60, "60か所", 607),
          target("R7", 65, "65か所", 607),
          target("R8", 70, "70か所", 607),
        ]),
        planned("Kashiwa", "kashiwa:66", "percent", [
          target("R6", 70, "70.0%", 627),
          target("R7", 70, "70.0%", 627),
          target("R8", 70, "70.0%", 627),
        ]),
        planned("Kashiwa", "kashiwa:69", "percent", [
          target("R6", 70, "70.0%", 655),
          target("R7", 70, "70.0%", 655),
          target("R8", 70, "70.0%", 655),
        ]),
        planned("Okayama", "okayama:5-1-1", "person", [
          target("R5", 40, "40", 228),
          target("R6", 30, "30", 228),
          target("R7", 30, "30", 228),
          target("R8", 30, "30", 228),
        ]),
        planned("Okayama", "okayama:5-1-2", "site", [
          target("R5", 160, "160", 242),
          target("R6", 95, "95", 242),
          target("R7", 95, "95", 242),
          target("R8", 95, "95", 242),
        ]),
        planned("Okayama", "okayama:5-1-3", "site", [
          target("R5", 100, "100", 256),
          target("R6", 115, "115", 256),
          target("R7", 115, "115", 256),
          target("R8", 115, "115", 256),
        ]),
        planned("Okayama", "okayama:5-2-2", "person", [
          none("R5", 281),
          target("R6", 500, "500", 281),
          target("R7", 550, "550", 281),
          target("R8", 600, "600", 281),
        ]),
        planned("Okayama", "okayama:5-2-3", "site", [
          target("R5", 56, "56", 295),
          target("R6", 30, "30", 295),
          target("R7", 30, "30", 295),
          target("R8", 30, "30", 295),
        ]),
        planned("Okayama", "okayama:5-2-4", "person", [
          none("R5", 309),
          target("R6", 600, "600", 309),
          target("R7", 600, "600", 309),
          target("R8", 600, "600", 309),
        ]),
        planned("Okayama", "okayama:5-3-1", "person", [
          target("R5", 1_700, "1,700", 325),
          target("R6", 2_100, "2,100", 325),
          target("R7", 2_200, "2,200", 325),
          target("R8", 2_300, "2,300", 325),
        ]),
        planned("Okayama", "okayama:5-4-1", "case", [
          none("R5", 347),
          target("R6", 40, "40", 347),
          target("R7", 50, "50", 347),
          target("R8", 60, "60", 347),
        ]),
      ],
    },
    // Two of Kashiwa's targets are a word.
    clinics: {
      indicators: [
        { unit: { code: "site" }, observations: [increase("R6", 618), increase("R7", 618), increase("R8", 618)] },
      ],
    },
    endOfLife: {
      indicators: [
        { unit: { code: "site" }, observations: [increase("R6", 644), increase("R7", 644), increase("R8", 644)] },
      ],
    },
    concept: {
      // Kanazawa's last column is R5 to R7, and mostly says that a measure goes on (518, 1042, 1081).
      kanazawa: [
        {
          id: "kanazawa:2-2-1-home-care-lectures",
          indicators: [
            { unit: { code: "session" }, observations: [] },
            { unit: { code: "district" }, observations: [] },
          ],
          years: [
            { to: { era: "H30" }, state: "DONE" },
            { to: { era: "R1" }, state: "DONE" },
            { to: { era: "R2" }, state: "DONE" },
            { to: { era: "R3" }, state: "DONE" },
            { to: { era: "R4" }, state: "PLANNED" },
            { to: { era: "R7" }, state: "CONTINUED" },
          ],
        },
        {
          id: "kanazawa:2-3-1-training-guideline",
          // 930: one session, for the joint column, and so at its last year.
          indicators: [{ unit: { code: "session" }, observations: [target("R7", 1, "１回", 930)] }],
          years: [
            { to: { era: "H30" }, state: "DONE" },
            { to: { era: "R1" }, state: "DONE" },
            { to: { era: "R2" }, state: "DONE" },
            { to: { era: "R3" }, state: "DONE" },
            { to: { era: "R4" }, state: "PLANNED" },
            { to: { era: "R7" }, state: "PLANNED" },
          ],
        },
        {
          id: "kanazawa:2-3-2-resource-map",
          indicators: [],
          years: [
            { to: { era: "H30" }, state: "DONE" },
            { to: { era: "R1" }, state: "DONE" },
            { to: { era: "R2" }, state: "DONE" },
            { to: { era: "R3" }, state: "DONE" },
            { to: { era: "R4" }, state: "DONE" },
            { to: { era: "R7" }, state: "CONTINUED" },
          ],
        },
        {
          id: "kanazawa:2-3-2-ict-tools",
          indicators: [{ unit: { code: "session" }, observations: [] }],
          years: [
            { to: { era: "H30" }, state: "DONE" },
            { to: { era: "R1" }, state: "DONE" },
            { to: { era: "R2" }, state: "DONE" },
            { to: { era: "R3" }, state: "DONE" },
            { to: { era: "R4" }, state: "PLANNED" },
            { to: { era: "R7" }, state: "CONTINUED" },
          ],
        },
      ],
      // Atsugi sets no figures; from R7 the reopened medical consultation office takes over training and forms (7, 11).
      atsugi: [
        {
          id: "atsugi:4",
          indicators: [],
          milestones: [
            { from: { era: "H30" }, line: 5 },
            { from: { era: "R4" }, line: 5 },
            { from: { era: "R6" }, line: 5 },
          ],
        },
        {
          id: "atsugi:6",
          indicators: [
            { unit: { code: "session-per-year" }, observations: [] },
            { unit: { code: "session-per-year" }, observations: [] },
          ],
          milestones: [{ from: { era: "R7" }, line: 7 }],
        },
        { id: "atsugi:8", indicators: [], milestones: [{ from: { era: "R7" }, line: 11 }] },
        {
          id: "atsugi:9",
          indicators: [{ unit: { code: "session-per-year" }, observations: [] }],
          milestones: [],
        },
        { id: "atsugi:10", indicators: [], milestones: [] },
        {
          id: "atsugi:14",
          indicators: [],
          milestones: [
            { from: { era: "H28" }, line: 17 },
            { from: { era: "H30" }, line: 17 },
          ],
        },
        {
          id: "atsugi:15",
          indicators: [{ unit: { code: "session-per-year" }, observations: [] }],
          milestones: [],
        },
        {
          id: "atsugi:21-2",
          indicators: [],
          milestones: [
            { from: { era: "R3" }, line: 27 },
            { from: { era: "R6" }, line: 27 },
          ],
        },
      ],
    },
    // Shiroi's plan is for one year (4), before these.
    shiroi: { period: [{ era: "R3" }] },
  },
};

export default question;
