import { createHmac, createSecretKey } from 'node:crypto';
import { maskMobile } from '@org/smn-core';
import type { SearchNumber } from '@org/query-text';
import type { RecordedNumber } from './audit-line.ts';

const hashLength = 32;
const china = '86';
const mostShown = 7;

/** Numbers as they are recorded, and how they are found again. */
export interface NumberHasher {
  /** Of a number in full; `null` of one that hides digits: it stands for many. */
  hash(number: SearchNumber): string | null;
  /** What a line may hold of it. */
  record(number: SearchNumber): RecordedNumber;
}

/**
 * HMAC-SHA-256 of country code and number, its first 32 hexadecimal digits. There are so few phone numbers that a hash
 * without a key would be none: all of them can be tried.
 *
 * @param key 32 bytes
 */
export function createNumberHasher(key: Buffer): NumberHasher {
  const secret = createSecretKey(key);
  function hash({ mobile, nationCode }: SearchNumber): string | null {
    if (!/^\d+$/.test(mobile)) return null;
    return createHmac('sha256', secret).update(`${nationCode}${mobile}`).digest('hex').slice(0, hashLength);
  }
  return {
    hash,
    record(number) {
      const hashed = hash(number);
      return { masked: maskedNumber(number), ...(hashed === null ? {} : { hash: hashed }) };
    },
  };
}

/** Read again by {@link readMaskedNumber}. */
function maskedNumber({ mobile, nationCode }: SearchNumber): string {
  const shown = mobile.replaceAll(/\D/g, '');
  // Stars that hide next to nothing: `1341*2346*789`.
  const masked = maskMobile(shown.length > mostShown ? shown : mobile);
  return nationCode === china ? masked : `+${nationCode} ${masked}`;
}

/** A number of a line, taken apart. */
export function readMaskedNumber(masked: string): SearchNumber {
  const [, nationCode = china, mobile = masked] = /^\+(\d+) (.*)$/.exec(masked) ?? [];
  return { nationCode, mobile };
}
