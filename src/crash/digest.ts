/** The hash function of fingerprints. */

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * Sixteen hexadecimal digits of a text: 64-bit FNV-1a (RFC 9923) of its UTF-8 bytes. A fingerprint needs no
 * protection against attackers, and `node:crypto` takes longer to load than a crash to read.
 */
export function digestOf(text: string): string {
  let digest = OFFSET;
  for (const byte of Buffer.from(text)) digest = ((digest ^ BigInt(byte)) * PRIME) & 0xffffffffffffffffn;
  return digest.toString(16).padStart(16, "0");
}
