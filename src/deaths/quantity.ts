/**
 * Kubernetes memory quantities (`64Mi`, `1.5G`, `1e9`, `128974848`) in bytes (k8s.io/apimachinery/pkg/api/resource).
 */

const UNITS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  "": 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const QUANTITY = /^\+?(\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE]([+-]?\d{1,3})|([numkMGTPE]|[KMGTPE]i)?)$/;

/** Whole bytes, rounded up; null if it is not a quantity. */
export function memoryBytes(quantity: string | null): number | null {
  const [, digits, exponent, unit = ""] = QUANTITY.exec(quantity ?? "") ?? [];
  const factor = UNITS[unit];
  if (digits === undefined || factor === undefined) return null;
  if (exponent !== undefined) return Math.ceil(Number(`${digits}e${exponent}`));
  const bytes = Number(digits) * factor;
  const nearest = Math.round(bytes);
  // `128974848000m` is a whole number of bytes, but a product of doubles may miss it.
  return Math.abs(bytes - nearest) <= bytes * 1e-12 ? nearest : Math.ceil(bytes);
}
