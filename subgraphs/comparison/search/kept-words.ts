import type { DataSource } from "typeorm";
import { wantsTrace } from "../../../shared/federation/store";
import { keptOfDatabases } from "./kept";
import { type WordMatch, wordMatch } from "./matches";
import type { Postings } from "./postings";
import type { SearchWord } from "./query";

/** Most bytes that are kept of one database. */
const KEPT = 48 * 1024 * 1024;

const matches = keptOfDatabases<WordMatch>("words", KEPT, ({ size }) => size);

/**
 * Where some words are found: known ones from memory, the others by the lists of their terms. Most people look for the
 * same words, and to find where the parts of one stand together takes longer than all else. A traced question finds
 * all anew, as from nothing.
 * @param read Gives the lists that the words it is given need.
 */
export async function matchesOfWords(
  source: DataSource,
  words: readonly SearchWord[],
  read: (words: readonly SearchWord[]) => Promise<(term: string) => Postings>,
): Promise<WordMatch[]> {
  const isKept = !wantsTrace();
  const found = words.map((word) => (isKept ? matches.get(source, keyOf(word)) : undefined));
  const missing = words.filter((_, index) => !found[index]);
  const postings = missing.length > 0 ? await read(missing) : null;
  return words.map((word, index) => {
    const known = found[index];
    if (known || !postings) return known as WordMatch;
    const match = wordMatch(word, postings);
    if (isKept) matches.set(source, keyOf(word), match);
    return match;
  });
}

function keyOf({ phrase, segments, id }: SearchWord): string {
  return JSON.stringify([phrase, segments, id]);
}
