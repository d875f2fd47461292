/** Log lines of programs that do not crash, but often mention errors. */

const WORDS =
  "request user order cart payment session cache topic partition offset client server upstream connection pool worker".split(
    " ",
  );
const REMARKS: readonly string[] = [
  "request failed with error: connection reset by peer",
  "upstream not found, retrying",
  "panic mode disabled",
  "no exception was raised",
  "traceback logging enabled",
  "config line 12 overrides default",
  "terminated connection from 10.0.0.7",
  "caught TimeoutException (attempt 2), retrying",
  "goroutine pool resized to 16",
];

/** `count` random lines, the same for the same seed. */
export function ordinaryLines(count: number, seed: number): readonly string[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  const word = () => WORDS[below(WORDS.length)] ?? "";
  return Array.from({ length: count }, (_, at) => {
    const time = new Date(Date.UTC(2026, 0, 1) + at * 137).toISOString();
    const remark = below(20) === 0 ? REMARKS[below(REMARKS.length)] : `${word()} ${word()} ${word()}`;
    return `${time} INFO  [${word()}-${below(16)}] com.acme.shop.${word()} - ${remark} took=${below(900)}ms`;
  });
}
