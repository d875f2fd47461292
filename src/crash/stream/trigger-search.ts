/**
 * Finds some hundred strings in bytes in one pass, at about the speed at which newlines can be counted.
 *
 * The bytes are looked at four at a time. A string lies in one of four ways over these words; for each way, one word that
 * the string covers is its witness. A word that is covered whole is told by its hash. A string of less than seven bytes does
 * not cover a word in each way: for what it leaves open there are two tables, for the two halves of a word, which have a bit
 * for each group of witnesses. Nearly all words are no witness by hash or tables; with the others the strings are compared.
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

/** Groups of witnesses that are not whole, one bit each: a half of the word is open, or a byte. */
const OPEN_FRONT = 0;
const OPEN_BACK = 1;
const FIRST_LOOSE = 2;
const GROUPS = 32;

/** Bytes of ordinary logs, the most frequent first. */
const FREQUENT = ' etaoinsr0dlhcu1mp2gf.y/345w-:b6789v"k_,=[]x()j{}q';

function rarity(byte: number): number {
  const place = FREQUENT.indexOf(String.fromCharCode(byte));
  return place === -1 ? FREQUENT.length + 10 : place;
}

const HASHES = 65_536;

/** Of a word, by Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4). */
function hash(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> 16;
}

/** Builds the tables. Each string has at least four bytes. */
export function createTriggerSearch(triggers: ReadonlyMap<string, number>): TriggerSearch {
  const front = new Int32Array(65_536);
  const back = new Int32Array(65_536);
  front.fill(1 << OPEN_FRONT);
  back.fill(1 << OPEN_BACK);
  const wholes: Witness[] = [];
  const keys: number[] = [];
  /** By the hash of a word the place after that of its last witness, 0 where it has none; and by its place the one before it. */
  const heads = new Uint16Array(HASHES);
  const before: number[] = [];
  const groups: Witness[][] = Array.from({ length: GROUPS }, () => []);
  let turn = 0;
  for (const [trigger, marks] of triggers) {
    const text = new TextEncoder().encode(trigger);
    for (let shift = 0; shift < 4; shift++) {
      const offset = bestWord(text, shift);
      const word = [0, 1, 2, 3].map((i) => text[offset + i]);
      const witness = { text, offset, marks };
      const known = word.filter((byte) => byte !== undefined).length;
      if (known === 4) {
        const [a = 0, b = 0, c = 0, d = 0] = word;
        const key = a | (b << 8) | (c << 16) | (d << 24);
        keys.push(key);
        before.push(heads[hash(key)] ?? 0);
        heads[hash(key)] = wholes.push(witness);
        continue;
      }
      let group = word[0] === undefined ? OPEN_FRONT : OPEN_BACK;
      if (known === 3) group = FIRST_LOOSE + (turn++ % (GROUPS - FIRST_LOOSE));
      groups[group]?.push(witness);
      if (group !== OPEN_FRONT) admit(front, word[0], word[1], 1 << group);
      if (group !== OPEN_BACK) admit(back, word[2], word[3], 1 << group);
    }
  }

  const compare = (bytes: Uint8Array, length: number, word: number, { text, offset, marks }: Witness, hits: Hit[]) => {
    const at = word - offset;
    if (at < 0 || at + text.length > length) return;
    for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return;
    hits.push({ at, marks });
  };

  const look = (bytes: Uint8Array, length: number, at: number, value: number, found: number, hits: Hit[]) => {
    for (let place = heads[hash(value)] ?? 0; place !== 0; place = before[place - 1] ?? 0) {
      const witness = keys[place - 1] === value ? wholes[place - 1] : undefined;
      if (witness !== undefined) compare(bytes, length, at, witness, hits);
    }
    for (let rest = found; rest !== 0; rest &= rest - 1) {
      for (const witness of groups[31 - Math.clz32(rest & -rest)] ?? []) compare(bytes, length, at, witness, hits);
    }
  };

  return {
    find(bytes, length, hits) {
      const words = new Int32Array(bytes.buffer, bytes.byteOffset, Math.ceil(length / 4));
      let newlines = 0;
      for (let i = 0; i < words.length; i++) {
        const value = words[i] ?? 0;
        const found = (front[value & 0xffff] ?? 0) & (back[value >>> 16] ?? 0);
        if (found !== 0 || heads[hash(value)] !== 0) look(bytes, length, i * 4, value, found, hits);
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
