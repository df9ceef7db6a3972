import { countFlags, NOWHERE, type OccurrenceReader, type Postings } from "./postings";

/**
 * Postings as the index keeps them, one text to each block of programmes. First stand four numbers: how many
 * programmes, in how many the term begins a sentence or part, in how many it is the whole of one, and how many bytes the
 * programmes take. Then the programmes: to each, the step from the one before it, and in one number its first field,
 * whether the term begins a sentence or part there and is the whole of one, and how many bytes its occurrences take. Then, programme by programme, the steps between the occurrences. So a query reads
 * which programmes have a term, and its occurrences in those programmes alone that can be among the hits.
 * Numbers take seven bits a byte, low bits first; all stands in base64.
 */

/** Bits of the number that holds a field. */
const FIELD_BITS = 4;
const FIELD_MASK = (1 << FIELD_BITS) - 1;

/** Bits of the flags, above the field. */
const FLAG_BITS = 2;
const FLAG_MASK = (1 << FLAG_BITS) - 1;
const SIZE_SHIFT = FIELD_BITS + FLAG_BITS;

/** Writes postings of one block. */
export class PostingsWriter {
  readonly #head = new ByteWriter();
  readonly #programs = new ByteWriter();
  readonly #occurrences = new ByteWriter();

  write(postings: Postings): string {
    const { programs, fields, flags } = postings;
    const { beginning, whole } = countFlags(postings);
    for (const part of [this.#head, this.#programs, this.#occurrences]) part.length = 0;
    const occurrences = postings.reader();
    let before = 0;
    for (let place = 0; place < programs.length; place += 1) {
      const start = this.#occurrences.length;
      occurrences.open(place);
      let last = 0;
      for (let at = occurrences.from; at < occurrences.to; at += 1) {
        this.#occurrences.number((occurrences.numbers[at] as number) - last);
        last = occurrences.numbers[at] as number;
      }
      this.#programs.number((programs[place] as number) - before);
      const bits = ((flags[place] as number) << FIELD_BITS) | (fields[place] as number);
      this.#programs.number(((this.#occurrences.length - start) << SIZE_SHIFT) | bits);
      before = programs[place] as number;
    }
    for (const number of [programs.length, beginning, whole, this.#programs.length]) this.#head.number(number);
    const parts = [this.#head, this.#programs, this.#occurrences].map((part) => part.bytes());
    return Buffer.concat(parts).toString("base64");
  }
}

class ByteWriter {
  #bytes = Buffer.alloc(1 << 12);
  length = 0;

  number(value: number): void {
    if (this.length + 5 > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }
}

/** Reads what {@link PostingsWriter} wrote of one term, block by block. */
export function readPostings(blocks: readonly string[]): Postings {
  if (blocks.length === 0) return NOWHERE;
  const counts = { beginning: 0, whole: 0 };
  let [total, occurrenceBytes] = [0, 0];
  const parts = blocks.map((block) => {
    const bytes = Buffer.from(block, "base64");
    const reader = new ByteReader(bytes);
    const programs = reader.next();
    counts.beginning += reader.next();
    counts.whole += reader.next();
    const occurrences = reader.next() + reader.at;
    total += programs;
    occurrenceBytes += bytes.length - occurrences;
    return { programs, reader, occurrences: bytes.subarray(occurrences) };
  });
  const programs = new Int32Array(total);
  const fields = new Uint8Array(total);
  const flags = new Uint8Array(total);
  // Behind the last programme stands where its occurrences end.
  const starts = new Int32Array(total + 1);
  const bytes = Buffer.allocUnsafe(occurrenceBytes);
  let [place, start] = [0, 0];
  for (const part of parts) {
    bytes.set(part.occurrences, start);
    let position = 0;
    for (let left = part.programs; left > 0; left -= 1) {
      position += part.reader.next();
      const entry = part.reader.next();
      programs[place] = position;
      fields[place] = entry & FIELD_MASK;
      flags[place] = (entry >> FIELD_BITS) & FLAG_MASK;
      start += entry >> SIZE_SHIFT;
      place += 1;
      starts[place] = start;
    }
  }
  const size = [bytes, programs, fields, flags, starts].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { programs, fields, flags, counts, size, reader: () => new StoredReader(bytes, starts) };
}

class ByteReader {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
}

/** Reads the occurrences of one programme into the same numbers again and again. */
class StoredReader implements OccurrenceReader {
  readonly #bytes: ByteReader;
  /** Where the bytes of programme i begin; they end where those of the next one begin. */
  readonly #starts: Int32Array;
  numbers = new Int32Array(64);
  readonly from = 0;
  to = 0;

  constructor(bytes: Buffer, starts: Int32Array) {
    this.#bytes = new ByteReader(bytes);
    this.#starts = starts;
  }

  open(place: number): void {
    const end = this.#starts[place + 1] as number;
    this.#bytes.at = this.#starts[place] as number;
    const most = end - this.#bytes.at;
    if (most > this.numbers.length) this.numbers = new Int32Array(2 * most);
    let last = 0;
    for (this.to = 0; this.#bytes.at < end; this.to += 1) {
      last += this.#bytes.next();
      this.numbers[this.to] = last;
    }
  }
}
