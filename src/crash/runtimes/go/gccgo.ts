/** gccgo's symbol names. */

const PACKAGE_CODE = /_(?:[_01]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})/g;
const NAME_CODE = /_(?:_|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})/g;
const PUNCTUATION: Readonly<Record<string, string>> = { __: "_", _0: ".", _1: "/" };

/**
 * Decodes `github_0com_1acme_1shop.Cart.Do__it` to `github.com/acme/shop.Cart.Do_it`. Unexported functions may be
 * printed unescaped: a name that cannot be an escaped one is returned unchanged.
 */
export function gccgoNameOf(symbol: string): string {
  const dot = symbol.indexOf(".");
  if (dot === -1 || !symbol.includes("_") || /[^\w.]/.test(symbol)) return symbol;
  return decoded(symbol.slice(0, dot), PACKAGE_CODE) + decoded(symbol.slice(dot), NAME_CODE);
}

function decoded(part: string, codes: RegExp): string {
  if (part.replace(codes, "").includes("_")) return part;
  return part.replace(codes, (code) => {
    const point = Number.parseInt(code.slice(2), 16);
    return PUNCTUATION[code] ?? (point <= 0x10ffff ? String.fromCodePoint(point) : code);
  });
}
