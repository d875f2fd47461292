/** Whether text was drawn by lot, as keys are, or written by people and compilers. */

/** Letters of both cases and digits, well mixed: no name of a class, no path, no hexadecimal number. */
export function isDrawnByLot(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  if (digits < 2 || !/[A-Z]/.test(text)) return false;
  if (!/[a-z]/.test(text)) return /[A-Z]\d/.test(text) && !/^[0-9A-F]+$/.test(text);
  // Words run on in one case; what is drawn changes between upper case, lower case and digits at most places.
  const changes = text.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[A-Z]?[a-z0-9])|\d(?=[A-Za-z])/g)?.length ?? 0;
  return changes * 5 >= text.length * 2;
}
