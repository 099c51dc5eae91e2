import { createHash, createHmac } from 'node:crypto';

const scheme = 'SDK-HMAC-SHA256';

/** The three parts of an `Authorization: SDK-HMAC-SHA256 …` header. */
export interface ReceivedSignature {
  readonly accessKeyId: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Hex SHA-256. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The signature of a canonical request: hex HMAC-SHA256 under the secret itself, nothing is derived from it. */
export function computeSignature(canonicalRequest: string, date: string, secretAccessKey: string): string {
  const stringToSign = `${scheme}\n${date}\n${sha256(canonicalRequest)}`;
  return createHmac('sha256', secretAccessKey).update(stringToSign).digest('hex');
}

/** Reads an `Authorization` header; `undefined` when it is of another scheme or form. */
export function readAuthorization(header: string): ReceivedSignature | undefined {
  const match = /^SDK-HMAC-SHA256 Access=([^,\s]+), SignedHeaders=([a-z0-9\-_;]+), Signature=([0-9a-f]{64})$/.exec(
    header,
  );
  const [, accessKeyId, signedHeaders, signature] = match ?? [];
  if (accessKeyId === undefined || signedHeaders === undefined || signature === undefined) return undefined;
  return { accessKeyId, signedHeaders: signedHeaders.split(';'), signature };
}
