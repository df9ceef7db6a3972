import type { Text } from "../../shared/canonical/text";

/** The words of embeds and of the page that hands them out. */
export const PHRASES = {
  source: { ja: "出典", en: "Source" },
  version: { ja: "データセット版", en: "Dataset version" },
  more: { ja: "すべての数値と出典（別の画面で開きます）", en: "All figures and sources (opens in a new window)" },
  figures: { ja: "数値を表で見る", en: "The figures as tables" },
  content: { ja: "図と表（縦にスクロールできます）", en: "Chart and tables, scrolls down" },
  part: { ja: "計画のデータの一部を現在表示できません。", en: "Part of the plans' data is missing at the moment." },
  city: { ja: "市", en: "City" },
  counted: { ja: "数えているもの", en: "What is counted" },
  kind: { ja: "区分", en: "Kind" },
  ACTUAL: { ja: "実績", en: "Actual" },
  TARGET: { ja: "目標", en: "Target" },
  asTable: { ja: "同じ数値が下の表にあります。", en: "The same figures stand in the tables below." },
} as const satisfies Record<string, Text>;

/** How a mark beside a figure is read. */
export const STATUSES = {
  ESTIMATED: { ja: "見込み", en: "estimate" },
  PROVISIONAL: { ja: "年度途中", en: "part of the year" },
  SUSPENDED: { ja: "中止・縮小", en: "stopped or cut back" },
  PENDING: { ja: "今後決定", en: "to be decided" },
} as const satisfies Record<string, Text>;

/** What a pinned embed says when the data is no longer what it was pinned to. */
export function changedSince(pinned: string, current: string): Text {
  return {
    ja: `この埋め込みはデータセット版${pinned}で作られました。その後データが変わり、ここに示すのは現在の版${current}です。以前の版は保存していないため表示できません。`,
    en: `This was embedded with dataset version ${pinned}. The data has changed since: what you see is version ${current}. Earlier versions are not kept here and cannot be shown.`,
  };
}
