import type { Language, Text } from "../../shared/canonical/text";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import type { HarvestRow } from "./tables";

const NAME: Text = { ja: "高齢者保健福祉計画フェデレーション", en: "Care Plan Federation" };

/** What a citation must tell of a dataset. */
export interface CitedDataset {
  version: string;
  /** ISO 8601. */
  harvestedAt: string;
}

/**
 * A ready line to cite by: name, the part that is cited where it is not everything, version, date, documents.
 * @param plans Those whose documents the cited facts stand on.
 * @param part A comparison's concept, in both languages.
 */
export function citationLine(
  { version, harvestedAt }: CitedDataset,
  plans: readonly Pick<HarvestRow, "document" | "municipality">[],
  lang: Language,
  part?: Text,
): string {
  const date = harvestedAt.slice(0, 10);
  const documents = plans.map(({ document: { titleJa, titleEn, publisher }, municipality }) =>
    lang === "EN"
      ? `${vocabulary().municipalities.get(municipality)?.name.en ?? publisher}, ${titleEn}`
      : `${publisher}「${titleJa}」`,
  );
  if (lang === "EN") {
    const sources = documents.length > 0 ? ` Sources: ${documents.join("; ")}.` : "";
    return `${NAME.en}, ${part ? `comparison “${part.en}”, ` : ""}dataset ${version} (${date}).${sources}`;
  }
  const sources = documents.length > 0 ? `出典：${documents.join("、")}。` : "";
  return `${NAME.ja} ${part ? `比較「${part.ja}」 ` : ""}データセット ${version}（${date}）。${sources}`;
}
