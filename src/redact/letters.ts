/** Distinguishes random letters (`xqzvkwjd`) from words, names and abbreviations. */

/**
 * How rare a pair of letters is, from 0 (frequent) to 9 (in no word): a row for each first letter. Counted in 33,000
 * words of documentation, source code and logs.
 */
const RARENESS =
  "42225435353121637121344545 35553567357356358445378757 25442562373356157342467756 34541455266455357335466757 " +
  "24213335354221434012434345 35553378287466378444497859 36562654388454459335476867 27762786386555368454476857 " +
  "33232336664230236322537463 47774788577777478757597989 46663665376555467545476958 25531556165255257633357737 " +
  "24552667276446337645467758 22225315254453246521446655 43334435464221337123233556 26552564376365338243476848 " +
  "67666786789566766656376899 14331536274433247322345736 35341553274445335421355746 25351452175445248223355635 " +
  "43443546375332538232667566 37662778398666479656778979 37664775397675479557788889 56564677599657648764778668 " +
  "45565667587555538645666777 47873886497677579877687966";
const ROW = "abcdefghijklmnopqrstuvwxyz ".length;
const A = 97;
/** Mean rareness of one in two hundred words, and of four in five random strings of eight letters. */
const RARE = 4;
const FEWEST_LETTERS = 5;

/** True for at least eight letters, lower case except perhaps the first, that no language puts in this order. */
export function isRandomLetters(text: string): boolean {
  if (!/^[A-Za-z][a-z]{7,63}$/.test(text)) return false;
  const word = text.toLowerCase();
  if (new Set(word).size < FEWEST_LETTERS) return false;
  let sum = 0;
  for (let at = 1; at < word.length; at++)
    sum += Number(RARENESS[(word.charCodeAt(at - 1) - A) * ROW + word.charCodeAt(at) - A]);
  return sum > RARE * (word.length - 1);
}
