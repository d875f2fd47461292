/** Decides if output has colours. */

/**
 * `FORCE_COLOR` (except `0` and `false`) turns colours on, `NO_COLOR` and `TERM=dumb` turn them off, as in
 * https://no-color.org and https://force-color.org; otherwise a terminal gets them.
 */
export function showsColours(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== "dumb";
}
