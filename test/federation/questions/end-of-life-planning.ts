import { program, type Question, SERIES, series, target } from "./question";

const question: Question = {
  question: {
    ja: "人生会議（ACP）やエンディングノートを広めるのはどの市で、何を計画しているか。",
    en: "Which cities promote advance care planning or ending notes, and what do they plan?",
  },
  query: /* GraphQL */ `
    query EndOfLifePlanning {
      advanceCarePlanning: concept(id: "advance-care-planning") {
        programs(relations: [EXACT, CLOSE, BROAD, NARROW]) {
          municipality {
            name(lang: EN)
          }
          id
          citation {
            lines
          }
        }
      }
      endingNotes: concept(id: "ending-note") {
        programs(relations: [EXACT, CLOSE, BROAD, NARROW]) {
          municipality {
            name(lang: EN)
          }
          id
          citation {
            lines
          }
          indicators(concept: "ending-note") {
            ...Series
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
    advanceCarePlanning: {
      // Okayama alone, by lectures for citizens and by a book; the people at its lectures count as public awareness.
      programs: [
        program("Okayama", "okayama:5-3-1", { citation: { lines: [316, 328] } }),
        program("Okayama", "okayama:5-3-2", { citation: { lines: [330, 334] } }),
      ],
    },
    endingNotes: {
      programs: [
        // 388: the council of social welfare hands out the city's note; no number is printed.
        program("Kashiwa", "kashiwa:37", { citation: { lines: [384, 388] }, indicators: [] }),
        // 61: used in consultations and made known.
        program("Shiroi", "shiroi:rights-city-2", { citation: { lines: [61, 61] }, indicators: [] }),
        program("Shiroi", "shiroi:rights-nishishiroi-ekimae-2", {
          citation: { lines: [66, 66] },
          indicators: [
            series("shiroi:rights-nishishiroi-ekimae-2#lectures", "session-per-year", "ANNUAL", [
              target("R3", 3, "年3回", 66),
            ]),
            series("shiroi:rights-nishishiroi-ekimae-2#awareness-activities", "session-per-year", "ANNUAL", [
              target("R3", 4, "年4回", 66),
            ]),
          ],
        }),
        // 80: again, as one of six actions.
        program("Shiroi", "shiroi:home-care-city-1", { citation: { lines: [80, 80] }, indicators: [] }),
      ],
      // 18: Atsugi's own note is about to be finished.
      related: [{ id: "shiroi:rights-city-1" }, { id: "atsugi:15" }],
    },
  },
};

export default question;
