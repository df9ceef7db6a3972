/**
 * The stem of an English word, after M. F. Porter, "An algorithm for suffix stripping" (Program 14/3, 1980), as SQLite's
 * full-text search has it: words of one or two letters stay as they are.
 */
export function stemOf(word: string): string {
  if (word.length < 3 || word.length > 64 || !/^[a-z]+$/.test(word)) return word;
  return finish(suffixes(plain(plural(word))));
}

/** A vowel; y is one after a consonant. */
function isVowel(word: string, index: number): boolean {
  const letter = word[index] as string;
  if ("aeiou".includes(letter)) return true;
  return letter === "y" && index > 0 && !isVowel(word, index - 1);
}

/** How often a vowel is followed by a consonant: the m of the algorithm. */
function measure(word: string): number {
  let count = 0;
  for (let index = 1; index < word.length; index += 1)
    if (!isVowel(word, index) && isVowel(word, index - 1)) count += 1;
  return count;
}

function hasVowel(word: string): boolean {
  return [...word].some((_, index) => isVowel(word, index));
}

function endsInDouble(word: string): boolean {
  return word.length > 1 && word.at(-1) === word.at(-2) && !isVowel(word, word.length - 1);
}

/** Ends in consonant, vowel, consonant, the last of them none of w, x and y: -hop. */
function endsInShort(word: string): boolean {
  const last = word.length - 1;
  return (
    last > 1 &&
    !isVowel(word, last) &&
    isVowel(word, last - 1) &&
    !isVowel(word, last - 2) &&
    !"wxy".includes(word[last] as string)
  );
}

/** Step 1a: caresses, ponies, cats. */
function plural(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Steps 1b and 1c: agreed, plastered, motoring; happy. */
function plain(word: string): string {
  const stripped = participle(word);
  return stripped.endsWith("y") && hasVowel(stripped.slice(0, -1)) ? `${stripped.slice(0, -1)}i` : stripped;
}

function participle(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = /^(.+)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || !hasVowel(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsInDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsInShort(stem) ? `${stem}e` : stem;
}

type Suffixes = readonly (readonly [suffix: string, replacement: string])[];

const STEP_2: Suffixes = [
  ...([
    ["ational", "ate"],
    ["tional", "tion"],
    ["enci", "ence"],
    ["anci", "ance"],
    ["izer", "ize"],
  ] as const),
  ...([
    ["logi", "log"],
    ["bli", "ble"],
    ["alli", "al"],
    ["entli", "ent"],
    ["eli", "e"],
    ["ousli", "ous"],
  ] as const),
  ...([
    ["ization", "ize"],
    ["ation", "ate"],
    ["ator", "ate"],
    ["alism", "al"],
    ["iveness", "ive"],
  ] as const),
  ...([
    ["fulness", "ful"],
    ["ousness", "ous"],
    ["aliti", "al"],
    ["iviti", "ive"],
    ["biliti", "ble"],
  ] as const),
];

const STEP_3: Suffixes = [
  ...([
    ["icate", "ic"],
    ["ative", ""],
    ["alize", "al"],
    ["iciti", "ic"],
    ["ical", "ic"],
  ] as const),
  ...([
    ["ful", ""],
    ["ness", ""],
  ] as const),
];

const STEP_4 = /^(.*?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/;

function replaced(word: string, suffixes: Suffixes): string {
  const found = suffixes.find(([suffix]) => word.endsWith(suffix));
  if (!found) return word;
  const stem = word.slice(0, -found[0].length);
  return measure(stem) > 0 ? stem + found[1] : word;
}

/** Steps 2, 3 and 4: relational, triplicate, adjustment. */
function suffixes(word: string): string {
  const stripped = replaced(replaced(word, STEP_2), STEP_3);
  const stem = STEP_4.exec(stripped)?.[1];
  return stem !== undefined && measure(stem) > 1 ? stem : stripped;
}

/** Step 5: probate, controll. */
function finish(word: string): string {
  const stem = word.slice(0, -1);
  const short = word.endsWith("e") && (measure(stem) > 1 || (measure(stem) === 1 && !endsInShort(stem))) ? stem : word;
  return short.endsWith("ll") && measure(short.slice(0, -1)) > 1 ? short.slice(0, -1) : short;
}
