/** A name without what stands in pairs of the two characters, nested up to three deep. */
export function withoutPairs(name: string, open: string, close: string): string {
  const pair = new RegExp(`\\${open}[^\\${open}\\${close}]*\\${close}`, "g");
  return name.replace(pair, "").replace(pair, "").replace(pair, "");
}
