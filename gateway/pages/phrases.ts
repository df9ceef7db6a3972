import type { Text } from "../../shared/canonical/text";

/** Most characters of an address that a sentence repeats. */
const LONGEST = 60;

function shown(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
}

/** Sentences of the interface that hold something, in both languages. */
export const PHRASES = {
  lines: ([first, last]: readonly number[]): Text =>
    first === last || last === undefined
      ? { ja: `${first}行目`, en: `line ${first}` }
      : { ja: `${first}～${last}行目`, en: `lines ${first}–${last}` },
  programmes: (count: number): Text => ({
    ja: `事業${count}件`,
    en: count === 1 ? "1 programme" : `${count} programmes`,
  }),
  startLead: (cities: readonly Text[]): Text => ({
    ja: `${cities.map(({ ja }) => ja).join("・")}の高齢者福祉・介護の計画から、同じ種類の事業を並べました。どの数値も、計画の何行目に書かれているかまでたどれます。並べて比べてよいかどうかは、理由とともに示します。`,
    en: `Programmes of the same kind from the plans for the care of the elderly of ${new Intl.ListFormat("en").format(cities.map(({ en }) => en))}. Every figure leads back to the line of the plan on which it stands, and every comparison says whether it is fair, and why.`,
  }),
  /** What stands behind a number of programmes. */
  counted: (count: number): Text => ({ ja: "件の事業", en: count === 1 ? "programme" : "programmes" }),
  related: (count: number): Text => ({
    ja: `関係はあるが別の事業${count}件`,
    en: `${count} related, and something else`,
  }),
  results: (text: string, count: number): Text => ({
    ja: `「${text}」を含む事業：${count}件`,
    en: count === 1 ? `1 programme with “${text}”` : `${count} programmes with “${text}”`,
  }),
  period: (first: string, last: string): Text =>
    first === last ? { ja: first, en: first } : { ja: `${first}から${last}まで`, en: `${first} to ${last}` },
  asOf: (date: string): Text => ({ ja: `${date}現在`, en: `as of ${date}` }),
  planDown: ({ ja, en }: Text): Text => ({
    ja: `${ja}の計画に現在接続できないため、このページには同市の内容の全部または一部がありません。少し待ってからもう一度お試しください。`,
    en: `The plan of ${en} does not answer at the moment, so all or some of its part of this page is missing. Try again in a little while.`,
  }),
  planOld: ({ ja, en }: Text): Text => ({
    ja: `${ja}の計画が前回の確認に応答しなかったため、それより前に取得した内容を示しています。`,
    en: `The plan of ${en} did not answer when it was last asked; what was fetched before is shown.`,
  }),
  figuresOf: (measure: string, unit: string): Text => ({ ja: `${measure}［${unit}］`, en: `${measure} (${unit})` }),
  tableOf: (name: string): Text => ({ ja: `${name}の数値`, en: `Figures: ${name}` }),
  chartOf: (concept: Text): Text => ({ ja: `${concept.ja}の図`, en: `Chart of ${concept.en}` }),
  verdictCount: (total: number, fair: number, careful: number, unfair: number): Text => ({
    ja: `数値の組${total}のうち、並べて比較できるもの${fair}、注意して比較できるもの${careful}、比較できないもの${unfair}`,
    en: `Of ${total} ${total === 1 ? "set" : "sets"} of figures, ${fair} may be compared, ${careful} with care, ${unfair} not at all`,
  }),
  noConcept: (id: string): Text => ({
    ja: `「${shown(id)}」という事業の種類はありません。種類は一覧のページにすべて載っています。`,
    en: `There is no kind of programme called “${shown(id)}”. The overview lists all of them.`,
  }),
  noProgramme: (id: string): Text => ({
    ja: `「${shown(id)}」という事業はありません。事業の番号は kashiwa:18 のように、計画の名と計画での位置から成ります。`,
    en: `There is no programme called “${shown(id)}”. An identifier is the plan's name and the place in the plan, such as kashiwa:18.`,
  }),
  noPlan: (slug: string, known: readonly string[]): Text => ({
    ja: `「${shown(slug)}」という計画はありません。あるのは ${known.join("、")} です。`,
    en: `There is no plan called “${shown(slug)}”. There are ${known.join(", ")}.`,
  }),
} as const;
