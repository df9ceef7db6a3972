import type { Random } from "./random";
import { type Writing, wordsIn } from "./words";

/** Which words follow which in some texts, in a form that can be written to a file. */
export interface WordChainFacts {
  writing: Writing;
  words: readonly string[];
  /** By the number of a word, the numbers of those that follow it, as often as they do; that of the empty word first. */
  followers: readonly (readonly number[])[];
}

/** Learns from texts. Number 0 is the empty word: it stands before and behind every text. */
export function learnWords(texts: readonly string[], writing: Writing): WordChainFacts {
  const numbers = new Map([["", 0]]);
  const followers: number[][] = [[]];
  for (const text of texts) {
    let before = 0;
    for (const word of [...wordsIn(text, writing), ""]) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      followers[before]?.push(number);
      followers[number] ??= [];
      before = number;
    }
  }
  return { writing, words: [...numbers.keys()], followers };
}

/** Makes up texts in which each word follows one that it follows in the real ones too, so that words keep their shares. */
export class WordChain {
  readonly #facts: WordChainFacts;
  readonly #joint: string;

  constructor(facts: WordChainFacts) {
    this.#facts = facts;
    this.#joint = facts.writing === "spaced" ? " " : "";
  }

  /** A text of about so many characters: it ends at the first word with which it has as many. */
  text(random: Random, length: number): string {
    const { words, followers } = this.#facts;
    let [made, word] = ["", 0];
    while (made.length < length) {
      word = random.of(followers[word] as readonly number[]);
      if (word !== 0) made += (made === "" ? "" : this.#joint) + words[word];
    }
    return made;
  }
}
