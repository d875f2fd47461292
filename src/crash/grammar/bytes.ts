/**
 * Names of characters that are compared before any regular expression is tried. All are ASCII, so bytes equal UTF-16
 * units.
 */

export const TAB = 9;
export const NEWLINE = 10;
export const CARRIAGE_RETURN = 13;
export const ESCAPE = 27;
export const SPACE = 32;
export const HASH = 35;
export const OPEN_PARENTHESIS = 40;
export const CLOSE_PARENTHESIS = 41;
export const ASTERISK = 42;
export const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const DIGIT_0 = 48;
export const DIGIT_9 = 57;
export const COLON = 58;
export const LESS_THAN = 60;
export const EQUALS = 61;
export const UPPER_A = 65;
export const UPPER_C = 67;
export const UPPER_D = 68;
export const UPPER_E = 69;
export const UPPER_F = 70;
export const UPPER_N = 78;
export const UPPER_P = 80;
export const UPPER_S = 83;
export const UPPER_T = 84;
export const UPPER_U = 85;
export const UPPER_W = 87;
export const UPPER_Z = 90;
export const OPEN_BRACKET = 91;
export const CLOSE_BRACKET = 93;
export const LOWER_A = 97;
export const LOWER_C = 99;
export const LOWER_F = 102;
export const LOWER_G = 103;
export const LOWER_I = 105;
export const LOWER_N = 110;
export const LOWER_P = 112;
export const LOWER_R = 114;
export const LOWER_T = 116;
export const LOWER_U = 117;
export const OPEN_BRACE = 123;
export const BAR = 124;
export const CLOSE_BRACE = 125;

/** True for `0` to `9`. */
export function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= DIGIT_0 && code <= DIGIT_9;
}

/** True for `A` to `Z`. */
export function isCapital(code: number): boolean {
  return code >= UPPER_A && code <= UPPER_Z;
}

/** True for a space or a tab. */
export function isBlank(code: number | undefined): boolean {
  return code === SPACE || code === TAB;
}
