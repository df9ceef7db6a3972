import { isEnumType } from "graphql";
import type { Text } from "../../../shared/canonical/text";
import { type Collection, idsOf } from "../../stored/collections";
import type { StoredVariable } from "../../stored/document";
import { namedType } from "../../stored/variables";

/** Lists of this length and shorter are written out. */
const FEW = 12;

/** Where the ids of a long list stand. */
const LISTED: Readonly<Record<Collection, Text>> = {
  concepts: {
    ja: "事業の種類の識別子（/q/concepts.html に一覧）",
    en: "identifier of a kind of programme (/q/concepts.html)",
  },
  measures: {
    ja: "指標の識別子（/data/observations.csv の MEASURE）",
    en: "identifier of a measure (MEASURE of /data/observations.csv)",
  },
  municipalities: { ja: "市のコード（5桁）", en: "code of a city (five digits)" },
  prefectures: { ja: "都道府県のコード（2桁）", en: "code of a prefecture (two digits)" },
};

/** What may be given for a variable, in words. */
export function allowedValues({ type, bounds: { minimum, maximum, longest, values } }: StoredVariable): Text {
  const named = namedType(type);
  if (isEnumType(named)) return same(named.getValues().map(({ name }) => name.toLowerCase().replaceAll("_", "-")));
  if (named.name === "Boolean") return same(["true", "false"]);
  if (named.name === "Int")
    return { ja: `${minimum}～${maximum}の整数`, en: `whole number from ${minimum} to ${maximum}` };
  if (values === undefined) return { ja: `${longest}字までの文字列`, en: `text of up to ${longest} characters` };
  const ids = typeof values === "string" ? idsOf(values) : values;
  return ids.length <= FEW || typeof values !== "string" ? same(ids) : LISTED[values];
}

function same(words: readonly string[]): Text {
  return { ja: words.join("、"), en: words.join(", ") };
}
