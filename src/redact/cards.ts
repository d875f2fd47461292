/**
 * Payment card numbers. One in ten numbers passes the check digit, including trace IDs and times, so they are tested
 * only after a word for a card, or in printed groups in a text about cards.
 */
import { at, MASK, type RedactRule } from "./rule.ts";

const NAMED =
  /((?:(?<![A-Za-z])(?:card|pan|cc)|Card|CARD|PAN)(?:[ _-]?(?:[Nn]umber|[Nn]um|[Nn]o|NUMBER|NUM|NO)\.?)?(?: is)?\\?["']?\s{0,2}[:=#]?\s{0,2}\\?["']?)(\d{13,19})(?![\w.-]?\d|\w)/g;
const GROUPED =
  /()(?<![\w.:/+-]|\d[ -])(\d{4}([ -])\d{4}\3\d{4}\3\d{4}|3[47]\d{2}([ -])\d{6}\4\d{5})(?![ -]?\d|\w|[.:]\d)/g;

/**
 * Prefixes and lengths of Visa, Mastercard, American Express, Diners Club, JCB, Discover, UnionPay and Maestro
 * numbers.
 */
const NETWORKS =
  /^(?:4\d{12}(?:\d{3}){0,2}|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|6(?:011|[45]\d\d)\d{12}|62\d{14,17}|(?:5[068]|6[37])\d{14})$/;

function isCardNumber(digits: string): boolean {
  return NETWORKS.test(digits) && luhn(digits) === 0;
}

/** Luhn's check sum (ISO/IEC 7812): from the right every other digit counts twice; 0 if the last digit is correct. */
function luhn(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.at(-1 - index));
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10;
}

const CARD = ["card", "Card", "CARD"];
/** With the characters that follow them as names: `panic` and `success` occur in many logs. */
const SHORT = ["pan", "PAN", "cc"].flatMap((name) => [..." _-:=#\"'\\\tNn"].map((next) => name + next));

function masked(before = "", number = ""): string {
  return `${before}${isCardNumber(number.replace(/[ -]/g, "")) ? MASK : number}`;
}

/** Rules for numbers of payment cards. */
export const CARD_RULES: readonly RedactRule[] = [at([...CARD, ...SHORT], NAMED, masked), at(CARD, GROUPED, masked)];
