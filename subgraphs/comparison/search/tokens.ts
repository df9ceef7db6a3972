import { LRUCache } from "lru-cache";
import { COUNTER_KA, ENGLISH_SPELLINGS, JAPANESE_SPELLINGS } from "./spellings";

/**
 * A token of folded text: one Japanese character, one run of letters, or one run of figures.
 * `start` and `end` say which UTF-16 units of the original text it stands for.
 */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/**
 * The token between sentences, and at both ends of a text. It is of Unicode's private use, so that no text has it. No
 * phrase runs over it from one sentence into the next.
 */
export const BOUNDARY = "\uE000";

/** One UTF-16 unit of folded text and the part of the original that it stands for. */
type Unit = Token;

const CLUSTER = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu;

type Kind = "japanese" | "letters" | "figures" | "sentence end" | "other";

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ["other", /\p{Co}/u],
  ["japanese", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆]/u],
  ["letters", /[\p{L}\p{M}]/u],
  ["figures", /\p{N}/u],
  ["sentence end", /[。．.、，,！!？?；;：:\n\r\u2028\u2029|/]/u],
];

/** What was found of the kind of each code point, so that it is looked for once: the number of the kind, or 0. */
const known = new Uint8Array(0x110000);

const KIND_NAMES = KINDS.map(([kind]) => kind);
const OTHER = KIND_NAMES.indexOf("other") + 1;

function kindOf(character: string): Kind {
  const code = character.codePointAt(0) as number;
  if (known[code] === 0) known[code] = KINDS.findIndex(([, pattern]) => pattern.test(character)) + 1 || OTHER;
  return KIND_NAMES[(known[code] as number) - 1] as Kind;
}

/** Whether a token is a Japanese character. */
export function isJapanese(token: string): boolean {
  return kindOf(token) === "japanese";
}

/** What a character does: it begins a token, or goes on with one, or ends a sentence, or is none. */
type Cut = "begins" | "goes on" | "ends" | "none";

/** Says of the characters of a folded text, one after the other, what they do. */
class Cutter {
  #before: Kind = "other";
  /** Whether a boundary would stand behind a token. */
  #open = false;

  next(character: string): Cut {
    const [before, kind] = [this.#before, kindOf(character)];
    this.#before = kind;
    if (kind === "japanese" || kind === "letters" || kind === "figures") {
      const goesOn = this.#open && kind === before && kind !== "japanese";
      this.#open = true;
      return goesOn ? "goes on" : "begins";
    }
    if (kind !== "sentence end" || !this.#open || isInFigure(before, character)) return "none";
    this.#open = false;
    return "ends";
  }
}

/**
 * Cuts a text into tokens, folded so that spellings of one word are equal: full-width and half-width, upper and
 * lower case, katakana and hiragana, small and large kana, with and without long-vowel mark, accents,
 * and the tables of spellings.ts. Middle dots, hyphens, brackets and spaces are dropped.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const cutter = new Cutter();
  for (const { text: character, start, end } of charactersOf(respelled(foldedUnits(text)))) {
    const cut = cutter.next(character);
    const last = tokens.at(-1);
    if (cut === "begins") tokens.push({ text: character, start, end });
    else if (cut === "ends") tokens.push({ text: BOUNDARY, start, end: start });
    else if (cut === "goes on" && last) Object.assign(last, { text: last.text + character, end });
  }
  return tokens.map((token) => (/^[a-z]/.test(token.text) ? { ...token, text: britishSpelling(token.text) } : token));
}

/** The texts of {@link tokensOf} alone, boundaries included: what the index is made of. */
export function tokenTexts(text: string): string[] {
  const tokens: string[] = [];
  const cutter = new Cutter();
  for (const character of respelledText(foldedText(text))) {
    const cut = cutter.next(character);
    if (cut === "begins") tokens.push(character);
    else if (cut === "ends") tokens.push(BOUNDARY);
    else if (cut === "goes on") tokens[tokens.length - 1] += character;
  }
  return tokens.map((token) => (/^[a-z]/.test(token) ? britishSpelling(token) : token));
}

/** The comma of 1,157 and the point of 4.5 end no sentence. */
function isInFigure(before: Kind, character: string): boolean {
  return before === "figures" && /[.,]/.test(character);
}

const HIGH_SURROGATE = /^[\uD800-\uDBFF]$/;
const LOW_SURROGATE = /^[\uDC00-\uDFFF]$/;

function charactersOf(units: readonly Unit[]): Unit[] {
  const characters: Unit[] = [];
  for (const unit of units) {
    const last = characters.at(-1);
    if (last && LOW_SURROGATE.test(unit.text) && HIGH_SURROGATE.test(last.text))
      Object.assign(last, { text: last.text + unit.text, end: unit.end });
    else characters.push({ ...unit });
  }
  return characters;
}

/** The tokens' texts alone, without boundaries. */
export function wordsOf(text: string): string[] {
  return tokenTexts(text).filter((token) => token !== BOUNDARY);
}

function britishSpelling(word: string): string {
  return ENGLISH_SPELLINGS.reduce((spelt, [pattern, replacement]) => spelt.replace(pattern, replacement), word);
}

/** Most of a text is of these, and none of them changes. */
const FOLDED_ALREADY = /^[\u4E00-\u9FFFa-z0-9 ]$/;

/** What clusters fold to; texts have few different ones. */
const foldings = new LRUCache<string, string>({ max: 10_000 });

function fold(cluster: string): string {
  if (FOLDED_ALREADY.test(cluster)) return cluster;
  const before = foldings.get(cluster);
  if (before !== undefined) return before;
  const folded = foldKana(withoutAccents(cluster.normalize("NFKC").toLowerCase()));
  foldings.set(cluster, folded);
  return folded;
}

function foldedText(text: string): string {
  return text.replace(CLUSTER, fold);
}

function foldedUnits(text: string): Unit[] {
  const units: Unit[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const end = index + cluster.length;
    const folded = fold(cluster);
    const last = units.at(-1);
    // What folds to nothing, like a long-vowel mark or the apostrophe of carers', belongs to what stands before it.
    if (folded === "" && last && last.end === index) last.end = end;
    for (const unit of folded.split("")) units.push({ text: unit, start: index, end });
  }
  return units;
}

/** Accents of Latin letters are dropped (café, kōhō); the marks that make か to が stay. */
function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .normalize("NFC");
}

const SMALL_KANA: Readonly<Record<string, string>> = {
  ...{ ぁ: "あ", ぃ: "い", ぅ: "う", ぇ: "え", ぉ: "お", っ: "つ" },
  ...{ ゃ: "や", ゅ: "ゆ", ょ: "よ", ゎ: "わ", ゕ: "か", ゖ: "け" },
};

function foldKana(text: string): string {
  return text
    .replace(/[\u30A1-\u30F6]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60))
    .replace(/[ぁ-ゖ]/g, (kana) => SMALL_KANA[kana] ?? kana)
    .replace(/ゔ/g, "ぶ")
    .replace(/[ー'’‘]/g, "");
}

const INDEXED = new Map(
  JAPANESE_SPELLINGS.flatMap(([indexed, ...variants]) =>
    [indexed, ...variants].map((variant) => [joined(foldedUnits(variant)), joined(foldedUnits(indexed))] as const),
  ),
);

/** Longest first, and every indexed spelling among them, so that 取り組み is not taken for 取り組 and み. */
const VARIANTS = new RegExp([...INDEXED.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|"), "g");

function respelled(units: Unit[]): Unit[] {
  return replaced(
    replaced(units, COUNTER_KA, () => "か"),
    VARIANTS,
    (variant) => INDEXED.get(variant) as string,
  );
}

function respelledText(text: string): string {
  return text.replace(COUNTER_KA, "か").replace(VARIANTS, (variant) => INDEXED.get(variant) as string);
}

/** Replaces what a pattern finds; the new units stand for the whole of what they replace. */
function replaced(units: Unit[], pattern: RegExp, replacement: (found: string) => string): Unit[] {
  const result: Unit[] = [];
  let done = 0;
  for (const { 0: found, index } of joined(units).matchAll(pattern)) {
    const indexed = replacement(found);
    if (indexed === found) continue;
    const start = (units[index] as Unit).start;
    const end = (units[index + found.length - 1] as Unit).end;
    result.push(...units.slice(done, index), ...indexed.split("").map((text) => ({ text, start, end })));
    done = index + found.length;
  }
  return [...result, ...units.slice(done)];
}

function joined(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join("");
}
