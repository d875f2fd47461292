/**
 * A certificate authority and certificates for one loopback server, made in memory: no key is ever written to disk.
 */
import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";

export interface Certificate {
  readonly certPem: string;
  readonly keyPem: string;
}

export interface Authority {
  readonly caPem: string;
  /** Certificate of a server on 127.0.0.1 and localhost. */
  readonly server: Certificate;
  /** Issues a client certificate with that common name. */
  readonly client: (commonName: string) => Certificate;
}

const TAG = { boolean: 0x01, integer: 0x02, bitString: 0x03, octetString: 0x04, oid: 0x06, utf8: 0x0c } as const;
const SEQUENCE = 0x30;
const SET = 0x31;
const UTC_TIME = 0x17;

const OID = {
  commonName: [2, 5, 4, 3],
  ecdsaWithSha256: [1, 2, 840, 10045, 4, 3, 2],
  basicConstraints: [2, 5, 29, 19],
  subjectAltName: [2, 5, 29, 17],
} as const;

/** A new authority, with a server certificate that is valid for two days. */
export function createAuthority(name = "crashgate-demo-ca"): Authority {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const signer: Signer = { name, key: privateKey };
  const issued = (commonName: string, extensions: readonly Buffer[]): Certificate => {
    const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
    return {
      certPem: issue(commonName, own.publicKey, signer, extensions),
      keyPem: own.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    };
  };
  const authority = extension(OID.basicConstraints, der(SEQUENCE, der(TAG.boolean, Buffer.from([0xff]))));
  const dnsName = der(0x82, Buffer.from("localhost"));
  const address = der(0x87, Buffer.from([127, 0, 0, 1]));
  return {
    caPem: issue(name, publicKey, signer, [authority]),
    server: issued("crashgate-demo", [extension(OID.subjectAltName, der(SEQUENCE, dnsName, address))]),
    client: (commonName) => issued(commonName, []),
  };
}

interface Signer {
  readonly name: string;
  readonly key: KeyObject;
}

/** RFC 5280, section 4.1. */
function issue(subject: string, key: KeyObject, signer: Signer, extensions: readonly Buffer[]): string {
  const algorithm = der(SEQUENCE, oid(OID.ecdsaWithSha256));
  const day = 24 * 3600 * 1000;
  const toBeSigned = der(
    SEQUENCE,
    der(0xa0, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    distinguishedName(signer.name),
    der(SEQUENCE, utcTime(Date.now() - day), utcTime(Date.now() + 2 * day)),
    distinguishedName(subject),
    key.export({ type: "spki", format: "der" }),
    ...(extensions.length === 0 ? [] : [der(0xa3, der(SEQUENCE, ...extensions))]),
  );
  const signature = createSign("sha256").update(toBeSigned).sign(signer.key);
  const certificate = der(SEQUENCE, toBeSigned, algorithm, der(TAG.bitString, Buffer.from([0]), signature));
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

function distinguishedName(commonName: string): Buffer {
  return der(SEQUENCE, der(SET, der(SEQUENCE, oid(OID.commonName), der(TAG.utf8, Buffer.from(commonName)))));
}

function extension(id: readonly number[], value: Buffer): Buffer {
  return der(SEQUENCE, oid(id), der(TAG.octetString, value));
}

/** `YYMMDDHHMMSSZ`. */
function utcTime(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\D/g, "").slice(2, 14);
  return der(UTC_TIME, Buffer.from(`${digits}Z`));
}

function oid(arcs: readonly number[]): Buffer {
  const [first = 0, second = 0, ...rest] = arcs;
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const septets = [arc & 0x7f];
    for (let left = arc >>> 7; left > 0; left >>>= 7) septets.unshift((left & 0x7f) | 0x80);
    bytes.push(...septets);
  }
  return der(TAG.oid, Buffer.from(bytes));
}

/** Tag, length, content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length: number[] = [];
  for (let left = body.length; left > 0; left >>>= 8) length.unshift(left & 0xff);
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length, ...length]), body]);
}
