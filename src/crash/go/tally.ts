/**
 * Counts the goroutines of a dump and groups those with the same state and stack, straight from the bytes: dumps of
 * some hundred thousand goroutines are real (golang/go#68019), and no string is made for any but one of each group.
 */

/** Goroutines with the same state, frames and creator; arguments, addresses, ids and waiting times aside. */
export interface Group {
  count: number;
  /** One of them, as printed. */
  readonly sample: Uint8Array;
}

/** Counts goroutines as it is fed. */
export interface Tally {
  /**
   * Takes whole lines; `isEnd` where no more follow. Gives the position up to which they were taken: the rest is to be
   * given again, with more after it, unless `ended` is true: then the dump is over there.
   */
  take(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number;
  readonly total: number;
  /** Most first; in a dump with more groups than can be kept, those seen first. */
  groups(): readonly Group[];
  readonly ended: boolean;
  /** Lines taken, and of these up to and with the last that is part of the dump. */
  readonly rows: number;
  readonly ownRows: number;
  /** The last goroutine as printed; null before the first. */
  readonly lastGoroutine: Uint8Array | null;
}

const NEWLINE = 10;
const TAB = 9;
const SPACE = 32;
const OPEN = 40;
const CLOSE = 41;
const DOT = 46;
const PLUS = 43;
const COMMA = 44;
const BRACKET = 93;

/** Groups of which a sample is kept. */
const SAMPLES = 4000;
/** Bytes of a sample; the frames beyond are left out. */
const SAMPLE_BYTES = 16_384;
/** A goroutine longer than this is not waited for in one piece. */
const GOROUTINE_BYTES = 1 << 22;
/** Lines in a row that are no part of a dump, after which it is over. */
const FOREIGN_LINES = 64;

const encoder = new TextEncoder();
const GOROUTINE = encoder.encode("goroutine ");
const CREATED_BY = encoder.encode("created by ");
const IN_GOROUTINE = encoder.encode(" in goroutine ");
const ORIGINATING = encoder.encode("[originating from ");
const HEADS = ["panic: ", "fatal error: "].map((head) => encoder.encode(head));
const DIVIDER = encoder.encode("-----");
const SIGNAL = encoder.encode("SIG");

function startsWith(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
}

/** A tally of no goroutines yet. */
export function createTally(): Tally {
  const groups = new Map<number, Group>();
  const extra = { groups: 0 };
  let total = 0;
  let rows = 0;
  let ownRows = 0;
  let ended = false;
  let divided = false;
  let lastGoroutine: Uint8Array | null = null;

  /** Two hashes of 32 bits, mixed into a key of 53. */
  const count = (one: number, two: number, bytes: Uint8Array, from: number, to: number) => {
    total++;
    const key = (one >>> 0) * 2097152 + ((two >>> 11) & 0x1fffff);
    const group = groups.get(key);
    if (group !== undefined) group.count++;
    else if (groups.size < SAMPLES)
      groups.set(key, { count: 1, sample: new Uint8Array(bytes.subarray(from, Math.min(to, from + SAMPLE_BYTES))) });
    else extra.groups++;
  };

  const take = (bytes: Uint8Array, from: number, to: number, isEnd: boolean): number => {
    let at = from;
    let start = -1; // of the goroutine being read
    let startRows = rows;
    let ownEnd = from; // after the last line of the dump
    let line = rows;
    let foreign = 0;
    let one = 0;
    let two = 0;
    let pendingOne = 0;
    let pendingTwo = 0;
    let pending = 0; // 0 none, 1 function with arguments, 2 without, 3 created by
    let inAncestor = false;
    while (at < to) {
      const first = bytes[at] ?? 0;
      let end = at;
      let own = true;
      if (first === TAB || first === SPACE) {
        // A file line: up to its offset.
        let i = at + 1;
        let c = bytes[i] ?? 0;
        while (i < to && (c === TAB || c === SPACE)) c = bytes[++i] ?? 0;
        if (pending === 0 || inAncestor) {
          own = pending !== 0;
          while (i < to && bytes[i] !== NEWLINE) i++;
        } else {
          let h1 = pendingOne;
          let h2 = pendingTwo;
          while (i < to && c !== NEWLINE) {
            if (
              c === SPACE &&
              (bytes[i + 1] === PLUS || (bytes[i + 1] === 102 && bytes[i + 2] === 112 && bytes[i + 3] === 61))
            )
              break;
            h1 = Math.imul(h1 ^ c, 0x01000193);
            h2 = Math.imul(h2 + c, 0x5bd1e995) ^ (h2 >>> 15);
            c = bytes[++i] ?? 0;
          }
          one = Math.imul(one ^ h1, 0x85ebca6b) ^ (one >>> 13);
          two = Math.imul(two + h2, 0xc2b2ae35) ^ (two >>> 16);
          while (i < to && bytes[i] !== NEWLINE) i++;
        }
        pending = 0;
        end = i;
      } else if (first === NEWLINE || (first === 13 && bytes[at + 1] === NEWLINE)) {
        end = first === NEWLINE ? at : at + 1;
        own = false;
        foreign--;
      } else if (first === 103 && startsWith(bytes, at, GOROUTINE)) {
        let i = at + GOROUTINE.length;
        let c = bytes[i] ?? 0;
        const isNumbered = c >= 48 && c <= 57;
        while (i < to && c !== 91 && c !== NEWLINE) c = bytes[++i] ?? 0;
        if (isNumbered && c === 91) {
          if (start !== -1) count(one, two, bytes, start, ownEnd);
          start = at;
          startRows = line;
          one = 0x811c9dc5 | 0;
          two = 0x9747b28c | 0;
          pending = 0;
          inAncestor = false;
          while (i < to && c !== COMMA && c !== BRACKET && c !== NEWLINE) {
            one = Math.imul(one ^ c, 0x01000193);
            two = Math.imul(two + c, 0x5bd1e995) ^ (two >>> 15);
            c = bytes[++i] ?? 0;
          }
        } else own = false;
        while (i < to && bytes[i] !== NEWLINE) i++;
        end = i;
      } else if (first === 99 && startsWith(bytes, at, CREATED_BY)) {
        let i = at;
        let c = first;
        let h1 = 0x811c9dc5 | 0;
        let h2 = 0x2c1b3c6d | 0;
        while (i < to && c !== NEWLINE) {
          if (c === SPACE && bytes[i + 1] === 105 && startsWith(bytes, i, IN_GOROUTINE)) break;
          h1 = Math.imul(h1 ^ c, 0x01000193);
          h2 = Math.imul(h2 + c, 0x5bd1e995) ^ (h2 >>> 15);
          c = bytes[++i] ?? 0;
        }
        while (i < to && bytes[i] !== NEWLINE) i++;
        end = i;
        pendingOne = h1;
        pendingTwo = h2;
        pending = 3;
      } else {
        // A function, up to its arguments: the first parenthesis that no dot comes before.
        let i = at;
        let c = first;
        let h1 = 0x811c9dc5 | 0;
        let h2 = 0x2c1b3c6d | 0;
        let before = 0;
        while (i < to && c !== NEWLINE && c !== SPACE) {
          if (c === OPEN && before !== DOT) break;
          h1 = Math.imul(h1 ^ c, 0x01000193);
          h2 = Math.imul(h2 + c, 0x5bd1e995) ^ (h2 >>> 15);
          before = c;
          c = bytes[++i] ?? 0;
        }
        const stop = i;
        while (i < to && bytes[i] !== NEWLINE) i++;
        end = i;
        const ending = bytes[i - 1] === 13 ? bytes[i - 2] : bytes[i - 1];
        if (c === OPEN && i > stop && ending === CLOSE) {
          if (pending === 1 && !inAncestor) {
            one = Math.imul(one ^ pendingOne, 0x85ebca6b) ^ (one >>> 13);
            two = Math.imul(two + pendingTwo, 0xc2b2ae35) ^ (two >>> 16);
          }
          pendingOne = h1;
          pendingTwo = h2;
          pending = 1;
        } else if (startsWith(bytes, at, ORIGINATING)) {
          inAncestor = true;
        } else if (pending !== 0 && isPlace(bytes, at, stop)) {
          // A file line without its indent.
          if (!inAncestor) {
            one = Math.imul(one ^ pendingOne ^ h1, 0x85ebca6b) ^ (one >>> 13);
            two = Math.imul(two + pendingTwo + h2, 0xc2b2ae35) ^ (two >>> 16);
          }
          pending = 0;
        } else if (HEADS.some((head) => startsWith(bytes, at, head)) || (!divided && startsWith(bytes, at, SIGNAL))) {
          ended = true;
          break;
        } else if (startsWith(bytes, at, DIVIDER)) {
          divided = true;
        } else if (i === stop && (bytes[i + 1] === TAB || bytes[i + 1] === SPACE)) {
          pendingOne = h1;
          pendingTwo = h2;
          pending = 2;
          own = false;
          foreign--;
        } else {
          // The last word of all may be a function without arguments whose file is lost.
          const isCut = isEnd && start !== -1 && i === stop && end >= to - 1;
          own = first === DOT || first === 91 || (isCut && bytes.subarray(at, stop).includes(DOT));
        }
      }
      at = end < to ? end + 1 : to;
      line++;
      if (own) {
        foreign = 0;
        ownEnd = at;
        ownRows = line;
      } else if (++foreign > FOREIGN_LINES) {
        ended = true;
        break;
      }
    }
    if (ended || isEnd || start === -1 || to - start > GOROUTINE_BYTES) {
      if (start !== -1) {
        count(one, two, bytes, start, ownEnd);
        lastGoroutine = new Uint8Array(bytes.subarray(start, ownEnd));
      }
      rows = ended ? ownRows : line;
      return ended ? ownEnd : at;
    }
    rows = startRows;
    return start;
  };

  return {
    take,
    groups: () => [...groups.values()].sort((a, b) => b.count - a.count),
    get total() {
      return total;
    },
    get ended() {
      return ended;
    },
    get rows() {
      return rows;
    },
    get ownRows() {
      return ownRows;
    },
    get lastGoroutine() {
      return lastGoroutine;
    },
  };
}

/** Whether what ends at `stop` ends as a place does: `….go:18`. */
function isPlace(bytes: Uint8Array, from: number, stop: number): boolean {
  let i = stop - 1;
  while (i > from && (bytes[i] ?? 0) >= 48 && (bytes[i] ?? 0) <= 57) i--;
  return i > from && i < stop - 1 && bytes[i] === 58;
}
