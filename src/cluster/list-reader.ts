/** Parses a list's JSON as it arrives: neither its text nor its objects are ever in memory as a whole. */
import { array, type Json, object } from "./json.ts";

/** One list of `{"metadata":{…},"items":[…]}`, parsed chunk by chunk. */
export interface ListReader {
  /**
   * Takes the next bytes and passes on each object of `items` that they complete. Throws SyntaxError if one is not
   * JSON.
   */
  write(chunk: Buffer): void;
  /**
   * The list without its items. Passes on items that were missed while streaming because their key was spelled
   * differently. Throws SyntaxError if the list is cut off or not JSON.
   */
  end(): Json;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const ITEMS_OPEN = /"items"\s*:\s*\[$/;
/** Longer than any key that matters here. */
const KEY_BYTES = 32;

/** Nesting depth inside the list's braces, and inside the brackets of its items. */
const IN_LIST = 1;
const IN_ITEMS = 2;

/**
 * Fields that nobody here reads and that make up most of a pod's text: field managers, env, mounts, probes. Parsing
 * them would take more time and memory than the rest.
 */
const UNREAD: ReadonlySet<string> = new Set([
  "managedFields",
  "env",
  "envFrom",
  "volumeMounts",
  "volumes",
  "livenessProbe",
  "readinessProbe",
  "startupProbe",
  "affinity",
  "tolerations",
]);
const LONGEST_UNREAD = Math.max(...[...UNREAD].map((key) => key.length));
/** Replaces the value of an unread field. */
const NOTHING = Buffer.from("0");

/** Reads one list. `onItem` gets each object of `items` once its last byte has arrived, with 0 in unread fields. */
export function createListReader(onItem: (item: Json) => void): ListReader {
  return new Reader(onItem);
}

class Reader implements ListReader {
  readonly #onItem: (item: Json) => void;
  readonly #around: Buffer[] = [];
  /** The end of `around`, where an array's key is. */
  #tail = "";
  /** The part of the current item from earlier chunks. */
  #begun: Buffer[] = [];
  /** Start of the current item, or of the text around the items, in this chunk. */
  #from = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inItems = false;
  /** Nesting depth at an unread field's value; 0 outside of one. */
  #unread = 0;

  constructor(onItem: (item: Json) => void) {
    this.#onItem = onItem;
  }

  write(chunk: Buffer): void {
    const { length } = chunk;
    this.#from = 0;
    let at = this.#escaped && length > 0 ? 1 : 0;
    if (at > 0) this.#escaped = false;
    if (this.#inString) at = this.#endOfString(chunk, at);
    while (at < length) {
      const byte = chunk[at];
      if (byte === QUOTE) {
        this.#inString = true;
        at = this.#endOfString(chunk, at + 1);
        continue;
      }
      if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#open(chunk, at);
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#close(chunk, at);
      at++;
    }
    if (this.#from === length || this.#unread > 0) return;
    const rest = chunk.subarray(this.#from);
    if (!this.#inItems) this.#surround(rest);
    else if (this.#depth > IN_ITEMS) this.#begun.push(rest);
  }

  end(): Json {
    const list = object(JSON.parse(Buffer.concat(this.#around).toString("utf8")));
    for (const item of array(list.items)) this.#onItem(object(item));
    return list;
  }

  #open(chunk: Buffer, at: number): void {
    if (this.#inItems && this.#depth === IN_ITEMS) {
      this.#from = at;
    } else if (this.#depth === IN_LIST && chunk[at] === OPEN_ARRAY) {
      this.#surround(chunk.subarray(this.#from, at + 1));
      this.#inItems = ITEMS_OPEN.test(this.#tail);
      this.#from = at + 1;
    } else if (this.#inItems && this.#unread === 0 && isUnread(chunk, at)) {
      this.#begun.push(chunk.subarray(this.#from, at), NOTHING);
      this.#unread = this.#depth;
    }
    this.#depth++;
  }

  #close(chunk: Buffer, at: number): void {
    this.#depth--;
    if (this.#unread > 0) {
      if (this.#depth > this.#unread) return;
      this.#unread = 0;
      this.#from = at + 1;
    } else if (this.#inItems && this.#depth === IN_ITEMS) {
      this.#finish(chunk.subarray(this.#from, at + 1));
      this.#from = at + 1;
    } else if (this.#inItems && this.#depth < IN_ITEMS) {
      this.#inItems = false;
      this.#from = at;
    }
  }

  /** Finds the end of the string that is open at `start`. */
  #endOfString(chunk: Buffer, start: number): number {
    const { length } = chunk;
    let at = start;
    for (; at < length; at++) {
      const byte = chunk[at];
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) {
        this.#inString = false;
        return at + 1;
      }
    }
    this.#escaped = at > length;
    return length;
  }

  #finish(last: Buffer): void {
    const whole = this.#begun.length === 0 ? last : Buffer.concat([...this.#begun, last]);
    this.#begun = [];
    this.#onItem(object(JSON.parse(whole.toString("utf8"))));
  }

  #surround(piece: Buffer): void {
    this.#around.push(piece);
    this.#tail = (this.#tail + piece.subarray(-KEY_BYTES).toString("latin1")).slice(-KEY_BYTES);
  }
}

/** True if an unread field's value starts at `at`. A key in an earlier chunk is not found, so its value is read. */
function isUnread(chunk: Buffer, at: number): boolean {
  const end = at - 2;
  if (chunk[at - 1] !== COLON || chunk[end] !== QUOTE) return false;
  let start = end - 1;
  while (end - start <= LONGEST_UNREAD && chunk[start] !== QUOTE) start--;
  // The character before the quote tells a key from an escaped quote.
  if (start < 1 || chunk[start] !== QUOTE || chunk[start - 1] === BACKSLASH) return false;
  return UNREAD.has(chunk.toString("latin1", start + 1, end));
}
