/** A name without the text between pairs of two characters, nested up to three levels. */
export function withoutPairs(name: string, open: string, close: string): string {
  const pair = new RegExp(`\\${open}[^\\${open}\\${close}]*\\${close}`, "g");
  return name.replace(pair, "").replace(pair, "").replace(pair, "");
}
