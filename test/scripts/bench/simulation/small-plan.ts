import { FiscalYear } from "../../../../shared/canonical/fiscal-year";
import type { CanonicalPlan } from "../../../../shared/canonical/records";

/** A plan of four programmes, one series each: what made-up plans are learned from where the real ones are not needed. */
export function smallPlan(): CanonicalPlan {
  const text = (ja: string, en: string) => ({ ja, en });
  const figure = { bound: "EXACT", line: 3, note: null } as const;
  const titles = [
    text("認知症カフェの開催", "Holding dementia cafés"),
    text("見守り体制の推進", "Promotion of watching over"),
    text("介護予防の普及と啓発", "Spread and awareness of care prevention"),
    text("地域の見守りの支援", "Support of watching over in the community"),
  ];
  return {
    plan: {
      id: "small",
      municipality: "12217",
      title: text("計画", "Plan"),
      document: { fileName: "a.txt", title: text("計画", "Plan"), publisher: "市", sha256: "1", lineCount: 9 },
      period: [FiscalYear.of(2022), FiscalYear.of(2024)],
    },
    programs: titles.map((title, index) => ({
      id: `small:${index}`,
      localNumber: null,
      title,
      summary: text("地域で見守りを行う。", "Watches over people in the community."),
      path: [text("第1章 介護予防", "Chapter 1 Care prevention")],
      departments: [text("高齢者支援課", "Section for older people")],
      concepts: [{ concept: "dementia-cafe", relation: "EXACT", note: null }],
      lines: [1, 2],
      indicators: [
        {
          id: `small:${index}#sites`,
          name: text("開催箇所数", "Sites"),
          nativeName: "開催箇所数",
          measure: "participants",
          unit: "person",
          concepts: ["dementia-cafe"],
          accumulation: "ANNUAL",
          accumulationReason: null,
          direction: null,
          note: null,
          lines: [3, 3],
          observations: [
            {
              ...figure,
              fiscalYear: FiscalYear.of(2022),
              kind: "ACTUAL",
              value: 40,
              status: "PROVISIONAL",
              raw: "40人",
              asOf: "2022-08-31",
            },
            {
              ...figure,
              fiscalYear: FiscalYear.of(2024),
              kind: "TARGET",
              value: 60,
              status: "NORMAL",
              raw: "60人",
              asOf: null,
            },
          ],
        },
      ],
    })),
  };
}
