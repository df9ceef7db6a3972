import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const SQUEEZE = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
  identity: async (bytes: Buffer) => bytes,
};

/** Encodes bytes. */
export function squeeze(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return SQUEEZE[encoding](bytes);
}

export type Encoding = keyof typeof SQUEEZE;
export const ENCODINGS = Object.keys(SQUEEZE) as Encoding[];

/** The bytes that a client gets, and the strong validator of exactly these bytes (RFC 9110, 8.8.3). */
export interface Representation {
  body: Buffer;
  etag: string;
}

/** Encodes a text or a picture; the validator begins with the dataset's version and differs by table, form and encoding. */
export async function represent(
  content: string | Buffer,
  encoding: Encoding,
  version: string,
): Promise<Representation> {
  const body = await squeeze(typeof content === "string" ? Buffer.from(content) : content, encoding);
  return { body, etag: `"${version}-${createHash("sha256").update(body).digest("hex").slice(0, 16)}"` };
}

/** Whether an If-None-Match names a validator; the comparison is the weak one, as RFC 9110, 13.1.2 demands. */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const known = (ifNoneMatch ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes("*") || known.includes(etag.replace(/^W\//, ""));
}
