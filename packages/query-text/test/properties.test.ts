import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  countQueries,
  describeSearch,
  parseSearch,
  toQueries,
  type ParsedSearch,
  type ParseOptions,
  type SearchLocale,
} from '../src/index.ts';
import { normalise } from '../src/text/normalise.ts';
import { now, signs } from './parsing.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const masks = fc.constantFrom('*', '**', '****', 'xxxx', '••••', '…', ' **** ', '-****-', '＊＊＊＊');

const numbers = fc.oneof(
  digits(8).map((rest) => `139${rest}`),
  fc.tuple(digits(2), masks, digits(4)).map(([head, mask, tail]) => `1${head}${mask}${tail}`),
  digits(4).map((tail) => `*${tail}`),
  digits(4).map((tail) => `尾号${tail}`),
  digits(3).map((tail) => `+49 151****${tail}`),
  fc.constantFrom('+49 1511 2345678', '+1 212 555 0123'),
);
const ids = fc.stringMatching(/^[a-zA-Z0-9_-]{6,20}$/).map((id) => `id:${id}`);
const named = fc.constantFrom('sign:商城', 'sign:"My Shop"', '签名:通知', 'sign=sign-2');
const statuses = fc.constantFrom('failed', 'delivered', 'pending', 'unknown', '失败', '成功', 'status:failed,unknown');
const time = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('m', 'h', 'd', 'w', ' hours', '天', '分钟'))
    .map(([n, unit]) => `${n}${unit}`),
  fc.constantFrom(
    'today',
    'yesterday',
    'this week',
    'last week',
    'this month',
    '上个月',
    'monday',
    '周五',
    '3天前',
    '3 months',
  ),
  fc.constantFrom('9-10am yesterday', '昨天下午', 'nov 3', 'since monday', 'since 00:00', '2026-11-20..2026-11-30'),
  fc
    .tuple(fc.integer({ min: 0, max: 7_000_000_000 }), fc.integer({ min: 0, max: 100_000_000 }))
    .map(([back, length]) => `${iso(now - back)}..${iso(now - back + length)}`),
  fc.integer({ min: 1, max: 7_000_000_000 }).map((back) => `since ${iso(now - back)}`),
);
const lines = fc
  .record(
    {
      numbers: fc.array(numbers, { maxLength: 3 }).map((list) => list.join(', ')),
      ids: fc.array(ids, { maxLength: 2 }).map((list) => list.join(' ')),
      named,
      statuses,
      time,
      view: fc.constantFrom('summary', '汇总'),
    },
    { requiredKeys: [] },
  )
  .map((line) => Object.values(line).filter(Boolean));
const places = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'UTC');
const moments = fc.oneof(
  fc.constant(now),
  fc.integer({ min: Date.parse('2026-03-01T00:00:00Z'), max: Date.parse('2027-12-01T00:00:00Z') }),
);
const options = fc.record({ now: moments, timeZone: places, locale: fc.constantFrom<SearchLocale>('en', 'zh-CN') });

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function read(text: string, given: ParseOptions): ParsedSearch {
  return parseSearch(text, { ...given, signs });
}

describe('whatever is understood', () => {
  it('can be said back in both languages and is read to the same search', () => {
    let understood = 0;
    fc.assert(
      fc.property(lines, options, (line, given) => {
        const parsed = read(line.join(' '), given);
        if (parsed.kind !== 'search') return;
        understood += 1;
        for (const locale of ['en', 'zh-CN'] as const) {
          const said = describeSearch(parsed.search, { ...given, locale });
          expect(read(said, given)).toEqual(parsed);
          expect(said).not.toContain('\n');
        }
      }),
      { numRuns: 500 },
    );
    expect(understood).toBeGreaterThan(100);
  });

  it('can be asked: core takes every query it becomes', () => {
    fc.assert(
      fc.property(lines, options, (line, given) => {
        const parsed = read(line.join(' '), given);
        if (parsed.kind !== 'search') return;
        const queries = toQueries(parsed.search, ['sign-1'], given.now);
        expect(queries).toHaveLength(countQueries(parsed.search, 1));
        for (const query of queries) expect(query.window.endMs).toBe(parsed.search.window.endMs);
      }),
      { numRuns: 300 },
    );
  });

  it('is understood the same in any order of its parts', () => {
    const orders = lines.chain((line) =>
      fc.tuple(fc.constant(line), fc.shuffledSubarray(line, { minLength: line.length })),
    );
    fc.assert(
      fc.property(orders, options, ([line, shuffled], given) => {
        const [left, right] = [read(line.join(' , '), given), read(shuffled.join(' , '), given)];
        expect(right).toEqual(left);
      }),
      { numRuns: 300 },
    );
  });

  it('stops being an answer with one unknown word, wherever it stands', () => {
    const unknownWord = fc.stringMatching(/^[b-z]{2,9}zq[b-z]{0,9}$/);
    fc.assert(
      fc.property(lines, unknownWord, fc.nat(), options, (line, word, place, given) => {
        const parsed = read(line.toSpliced(place % (line.length + 1), 0, word).join(' '), given);
        expect(parsed.kind).toBe('complaint');
        if (parsed.kind === 'complaint') expect(parsed.complaint.words).toContain(word);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same number however it is masked', () => {
    fc.assert(
      fc.property(digits(2), masks, digits(4), options, (head, mask, tail, given) => {
        const parsed = read(`1${head}${mask}${tail}`, given);
        if (parsed.kind !== 'search') throw new Error('asked back');
        expect(parsed.search.numbers).toEqual([{ mobile: `1${head}****${tail}`, nationCode: '86' }]);
      }),
    );
  });
});

describe('any text at all', () => {
  const fragments = fc.constantFrom(
    '134****6789',
    '9am',
    '9am-9am ',
    '至',
    '<tel:',
    '>',
    '|',
    '&lt;',
    '&amp;',
    '*',
    '+',
    '(',
    ')',
    '-',
    '--',
    '..',
    ' ',
    '9',
    '24',
    'h',
    '月',
    '日',
    '点',
    '昨天',
    '周',
    'last ',
    'since ',
    'to',
    'sign:',
    '"',
    'id:',
    'status:',
    'code ',
    '?',
    '2026-11-03',
    ':',
    '商城',
    'T09:00',
    'Z',
    'am',
    'nov',
    '尾号',
    '\u200B',
    '\u0000',
    '\uD800',
    '🙂',
    '\uE000',
    'İ',
    '…',
    '/',
    '前',
    '半',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fragments, { maxLength: 30 }).map((list) => list.join('')),
  );

  it('gives a result and never throws', () => {
    fc.assert(
      fc.property(anything, options, (text, given) => {
        expect(['search', 'empty', 'help', 'code', 'complaint']).toContain(read(text, given).kind);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives nothing that was not typed, but what is ours', () => {
    fc.assert(
      fc.property(anything, options, (text, given) => {
        const parsed = read(text, given);
        const plain = normalise(text).replaceAll('\uE000', '');
        if (parsed.kind === 'code') expect(plain).toContain(parsed.code);
        if (parsed.kind === 'complaint') for (const word of parsed.complaint.words) expect(plain).toContain(word);
        if (parsed.kind !== 'search') return;
        for (const id of parsed.search.messageIds) expect(plain).toContain(id);
        for (const sign of parsed.search.signs) expect(signs).toContainEqual(sign);
        const typedDigits = plain.replaceAll(/\D/g, '');
        for (const { mobile } of parsed.search.numbers) {
          for (const shown of mobile.split(/\*+/)) expect(typedDigits).toContain(shown);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives a window that the service can be asked about', () => {
    fc.assert(
      fc.property(anything, options, (text, given) => {
        const parsed = read(text, given);
        if (parsed.kind !== 'search') return;
        const { startMs, endMs } = parsed.search.window;
        expect(startMs).toBeLessThanOrEqual(endMs);
        expect(endMs).toBeLessThanOrEqual(given.now);
      }),
      { numRuns: 1000 },
    );
  });
});
