/** A list's JSON taken apart while it arrives: neither its text nor its objects are ever in memory as a whole. */
import { array, type Json, object } from "./json.ts";

/** One list of `{"metadata":{…},"items":[…]}`, piece by piece. */
export interface ListReader {
  /** Takes the next bytes, and hands on each object of `items` that they complete. Throws SyntaxError where one is no JSON. */
  write(chunk: Buffer): void;
  /**
   * What stands around the items. Hands on those that were not known as such while they came, with their key written in
   * another way. Throws SyntaxError where the list is cut off, or no JSON.
   */
  end(): Json;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const ITEMS_OPEN = /"items"\s*:\s*\[$/;
/** More than that needs. */
const KEY_BYTES = 32;

/** Depth inside the list's own braces, and inside the brackets of its items. */
const IN_LIST = 1;
const IN_ITEMS = 2;

/** Reads one list; `onItem` gets each object of its `items` as soon as its last byte is there. */
export function createListReader(onItem: (item: Json) => void): ListReader {
  const around: Buffer[] = [];
  /** The end of `around`, where the key of an array stands. */
  let tail = "";
  /** The part of the current item that earlier chunks brought. */
  let begun: Buffer[] = [];
  let depth = 0;
  let inString = false;
  let escaped = false;
  let inItems = false;

  function finish(last: Buffer): void {
    const whole = begun.length === 0 ? last : Buffer.concat([...begun, last]);
    begun = [];
    onItem(object(JSON.parse(whole.toString("utf8"))));
  }

  function surround(piece: Buffer): void {
    around.push(piece);
    tail = (tail + piece.subarray(-KEY_BYTES).toString("latin1")).slice(-KEY_BYTES);
  }

  function write(chunk: Buffer): void {
    // Where the part of this chunk begins that belongs to the current item, or else to what is around the items.
    let from = 0;
    const { length } = chunk;
    for (let at = 0; at < length; at++) {
      const byte = chunk[at];
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) {
        inString = true;
      } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (inItems && depth === IN_ITEMS) {
          from = at;
        } else if (depth === IN_LIST && byte === OPEN_ARRAY) {
          surround(chunk.subarray(from, at + 1));
          inItems = ITEMS_OPEN.test(tail);
          from = at + 1;
        }
        depth++;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        depth--;
        if (inItems && depth === IN_ITEMS) {
          finish(chunk.subarray(from, at + 1));
          from = at + 1;
        } else if (inItems && depth < IN_ITEMS) {
          inItems = false;
          from = at;
        }
      }
    }
    if (from === length) return;
    const rest = chunk.subarray(from);
    if (!inItems) surround(rest);
    else if (depth > IN_ITEMS) begun.push(rest);
  }

  return {
    write,
    end() {
      const list = object(JSON.parse(Buffer.concat(around).toString("utf8")));
      for (const item of array(list.items)) onItem(object(item));
      return list;
    },
  };
}
