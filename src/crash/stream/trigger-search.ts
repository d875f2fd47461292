/**
 * Finds some hundred strings in bytes in one pass, at about the speed at which newlines can be counted.
 *
 * The bytes are looked at four at a time. A string lies in one of four ways over these words; for each way, one word that
 * the string covers is its witness. Two tables, for the two halves of a word, have a bit for each group of witnesses: a
 * word of which no group has both halves is passed over, and that is nearly all of them. Only where one has, the strings
 * of the group are compared. A string of less than seven bytes does not always cover a word: what it leaves open is open
 * in the tables, too.
 */

/** A place where strings were found, and the marks of those strings. */
export interface Hit {
  readonly at: number;
  readonly marks: number;
}

/** Finds strings, each with a mark: a number of which each bit stands for one who wants to know. */
export interface TriggerSearch {
  /**
   * Appends a hit for each string in `bytes[0, length)`, in no strict order, and gives the number of newlines there.
   * `bytes` begin at the start of their memory, and zeros up to a multiple of four follow them.
   */
  find(bytes: Uint8Array, length: number, hits: Hit[]): number;
}

interface Witness {
  readonly text: Uint8Array;
  /** Where the word begins, counted from where the string begins. */
  readonly offset: number;
  readonly marks: number;
}

/** Groups of witnesses, one bit each: words of which a half is open, words of which a byte is open, whole words. */
const OPEN_FRONT = 0;
const OPEN_BACK = 1;
const FIRST_LOOSE = 2;
const FIRST_EXACT = 10;
const GROUPS = 32;
const LOOSE = (1 << FIRST_EXACT) - 1;

/** Bytes of ordinary logs, the most frequent first. */
const FREQUENT = ' etaoinsr0dlhcu1mp2gf.y/345w-:b6789v"k_,=[]x()j{}q';

function rarity(byte: number): number {
  const place = FREQUENT.indexOf(String.fromCharCode(byte));
  return place === -1 ? FREQUENT.length + 10 : place;
}

/** Builds the tables. Each string has at least four bytes. */
export function createTriggerSearch(triggers: ReadonlyMap<string, number>): TriggerSearch {
  const front = new Int32Array(65_536);
  const back = new Int32Array(65_536);
  front.fill(1 << OPEN_FRONT);
  back.fill(1 << OPEN_BACK);
  const exact = new Map<number, Witness[]>();
  const groups: Witness[][] = Array.from({ length: GROUPS }, () => []);
  let turn = 0;
  for (const [trigger, marks] of triggers) {
    const text = new TextEncoder().encode(trigger);
    for (let shift = 0; shift < 4; shift++) {
      const offset = bestWord(text, shift);
      const word = [0, 1, 2, 3].map((i) => text[offset + i]);
      const witness = { text, offset, marks };
      const known = word.filter((byte) => byte !== undefined).length;
      turn++;
      let group: number;
      if (known === 4) {
        group = FIRST_EXACT + (turn % (GROUPS - FIRST_EXACT));
        const [a = 0, b = 0, c = 0, d = 0] = word;
        const key = a | (b << 8) | (c << 16) | (d << 24);
        exact.set(key, [...(exact.get(key) ?? []), witness]);
      } else {
        if (known === 3) group = FIRST_LOOSE + (turn % (FIRST_EXACT - FIRST_LOOSE));
        else group = word[0] === undefined ? OPEN_FRONT : OPEN_BACK;
        groups[group]?.push(witness);
      }
      if (group !== OPEN_FRONT) admit(front, word[0], word[1], 1 << group);
      if (group !== OPEN_BACK) admit(back, word[2], word[3], 1 << group);
    }
  }

  const compare = (bytes: Uint8Array, length: number, word: number, candidates: readonly Witness[], hits: Hit[]) => {
    for (const { text, offset, marks } of candidates) {
      const at = word - offset;
      if (at < 0 || at + text.length > length) continue;
      let i = 0;
      while (i < text.length && bytes[at + i] === text[i]) i++;
      if (i === text.length) hits.push({ at, marks });
    }
  };

  const look = (bytes: Uint8Array, length: number, at: number, value: number, found: number, hits: Hit[]) => {
    if ((found & ~LOOSE) !== 0) {
      const witnesses = exact.get(value);
      if (witnesses !== undefined) compare(bytes, length, at, witnesses, hits);
    }
    for (let rest = found & LOOSE; rest !== 0; rest &= rest - 1) {
      const group = groups[31 - Math.clz32(rest & -rest)];
      if (group !== undefined) compare(bytes, length, at, group, hits);
    }
  };

  return {
    find(bytes, length, hits) {
      const words = new Int32Array(bytes.buffer, bytes.byteOffset, Math.ceil(length / 4));
      let newlines = 0;
      for (let i = 0; i < words.length; i++) {
        const value = words[i] ?? 0;
        const found = (front[value & 0xffff] ?? 0) & (back[value >>> 16] ?? 0);
        if (found !== 0) look(bytes, length, i * 4, value, found, hits);
        // A byte is zero only where it was a newline; borrows make no others out of the bytes below it.
        const lines = value ^ 0x0a0a0a0a;
        if (((lines - 0x01010101) & ~lines & 0x80808080) !== 0) {
          if ((lines & 0xff) === 0) newlines++;
          if ((lines & 0xff00) === 0) newlines++;
          if ((lines & 0xff0000) === 0) newlines++;
          if ((lines & 0xff000000) === 0) newlines++;
        }
      }
      return newlines;
    },
  };
}

/** The offset of the word that tells most of a text that begins `shift` bytes into a word. */
function bestWord(text: Uint8Array, shift: number): number {
  let best = -shift;
  let most = -1;
  for (let offset = -shift; offset < text.length; offset += 4) {
    let tells = 0;
    for (let i = offset; i < offset + 4; i++) {
      const byte = text[i];
      if (byte !== undefined) tells += 1000 + rarity(byte);
    }
    if (tells > most) {
      most = tells;
      best = offset;
    }
  }
  return best;
}

/** Lets a half of a word through; an open byte is any byte. */
function admit(table: Int32Array, low: number | undefined, high: number | undefined, bit: number): void {
  const lows = low === undefined ? ANY : [low];
  const highs = high === undefined ? ANY : [high];
  for (const one of lows) {
    for (const other of highs) table[one | (other << 8)] = (table[one | (other << 8)] ?? 0) | bit;
  }
}

const ANY: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);
