import fc from 'fast-check';
import { hostileText } from './hostile.ts';

/** Numbers that the local SMN knows, so that each of them that comes out is noticed. */
export const knownNumbers = ['13412346789', '13900002500', '13712340042'] as const;

/** Everything a number is typed as, and what it may grow together with. */
const spellings: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`,
  (number) => `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`,
  (number) => `+86 ${number}`,
  (number) => `0086${number}`,
  (number) => `+86-(${number.slice(0, 3)}) ${number.slice(3)}`,
  (number) => `<tel:${number}|${number.slice(0, 3)} ${number.slice(3)}>`,
  (number) => `${number.slice(0, 3)}****${number.slice(7)}`,
  (number) => `*${number.slice(7)}`,
  (number) => number.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (number) => number.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  (number) => number.replaceAll(/\d/g, '$&\u200b'),
  (number) => number.replaceAll(/\d/g, '$& '),
  (number) => `a${number}`,
  (number) => `${number}b`,
  (number) => `${number}0`,
  (number) => `1${number}`,
  (number) => `“${number}”`,
  (number) => `${number}/${number}`,
  (number) => `sign:${number}`,
  (number) => `code ${number}`,
  (number) => `${number}@example.com`,
  (number) => `**${number}**`,
  (number) => `${number.slice(0, 5)}.${number.slice(5)}`,
  (number) => `${number}年`,
  (number) => `http://example.com/${number}?a=${number}`,
];

const words = [
  'last 24h',
  'today',
  'yesterday',
  'yesterdy',
  '昨天',
  '最近3天',
  'this week',
  'failed',
  '失败',
  'pending',
  'delivered',
  'summary',
  '汇总',
  'help',
  'code MK:0001',
  'code',
  'sign:云上商城',
  'sign:nowhere',
  '云上物流',
  '2026-11-20..2026-11-21',
  '10:00-11:00',
  'since 9am',
  '30m',
  '100d',
  '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  'all',
  'to',
  'and',
  ',',
];

const number = fc
  .tuple(fc.constantFrom(...knownNumbers), fc.constantFrom(...spellings))
  .map(([digits, spell]) => spell(digits));

/** A word of so many letters and digits is taken for the id of a message: a number in it is part of that. */
const id = /(?![\d_-]+(?![\w-]))[\w-]{16,}/;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const link = /<(?:tel:|[@#!])?([^<>|]*)(?:\|[^<>]*)?>/g;
const holdsId = (text: string): boolean =>
  id.test(text.replaceAll(link, '$1').normalize('NFKC').replaceAll(invisible, ''));

/** Questions that are nearly right, mostly. */
export const question: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: number },
        { weight: 4, arbitrary: fc.constantFrom(...words) },
        { weight: 1, arbitrary: hostileText },
      ),
      { minLength: 1, maxLength: 6 },
    ),
    fc.constantFrom(' ', ' ', ' ', '  ', ', ', '\t', '\u3000', '', '\n'),
  )
  .map(([parts, between]) => (holdsId(parts.join(between)) ? parts.join(' ') : parts.join(between)));

/** Anything that may be typed. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: question },
  { weight: 1, arbitrary: hostileText },
);
