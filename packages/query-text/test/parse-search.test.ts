import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseSearch, toQuery, type ParsedSearch } from '../src/index.ts';

const now = Date.parse('2026-11-24T02:30:00Z');
const hourMs = 3_600_000;

function parse(text: string, timeZone = 'Asia/Shanghai'): ParsedSearch {
  return parseSearch(text, { now, timeZone });
}

function search(text: string, timeZone?: string): Extract<ParsedSearch, { kind: 'search' }>['search'] {
  const parsed = parse(text, timeZone);
  if (parsed.kind !== 'search') throw new Error(`"${text}" was asked back: ${parsed.complaint.reason}`);
  return parsed.search;
}

describe('a number', () => {
  it.each([
    ['13412346789', '13412346789'],
    ['+8613412346789', '13412346789'],
    ['+86 134 1234 6789 7d', '13412346789'],
    ['134-1234-6789', '13412346789'],
    ['１３４１２３４６７８９', '13412346789'],
    ['+4915112345678', '4915112345678'],
    ['134****6789', '134****6789'],
    ['+86134****6789', '134****6789'],
    ['+86 134****6789 today', '134****6789'],
  ])('is read from %s', (typed, mobile) => {
    expect(search(typed).mobile).toBe(mobile);
  });
});

describe('a time', () => {
  it.each([
    ['last 24h', 24 * hourMs],
    ['24h', 24 * hourMs],
    ['LAST 30m', hourMs / 2],
    ['7d', 7 * 24 * hourMs],
    ['', 24 * hourMs],
  ])('"%s" ends now and reaches back', (typed, spanMs) => {
    expect(search(`134****6789 ${typed}`).window).toMatchObject({ startMs: now - spanMs, endMs: now });
  });

  it('is a day of the asker’s own zone, not of the server’s', () => {
    expect(search('134****6789 today', 'Asia/Shanghai').window.startMs).toBe(Date.parse('2026-11-23T16:00:00Z'));
    expect(search('134****6789 today', 'America/New_York').window.startMs).toBe(Date.parse('2026-11-23T05:00:00Z'));
    expect(search('134****6789 yesterday', 'Asia/Shanghai').window).toMatchObject({
      startMs: Date.parse('2026-11-22T16:00:00Z'),
      endMs: Date.parse('2026-11-23T16:00:00Z') - 1,
    });
  });

  it('is a day of 23 hours when the clocks went forward', () => {
    const afterChange = Date.parse('2026-03-09T12:00:00-04:00');
    const parsed = parseSearch('134****6789 yesterday', { now: afterChange, timeZone: 'America/New_York' });
    if (parsed.kind !== 'search') throw new Error('asked back');
    const { startMs, endMs } = parsed.search.window;
    expect(endMs + 1 - startMs).toBe(23 * hourMs);
  });
});

describe('an outcome', () => {
  it('may stand anywhere', () => {
    expect(search('failed 134****6789 yesterday')).toEqual(search('134****6789 yesterday failed'));
    expect(search('134****6789 pending').status).toBe('pending');
    expect(search('134****6789').status).toBeNull();
  });
});

describe('what is asked back', () => {
  it.each([
    ['', 'nothing-asked', []],
    ['last 24h', 'no-number', []],
    ['134****6789 139****0000', 'several-numbers', []],
    ['134****6789 today 24h', 'several-windows', ['today', '24h']],
    ['134****6789 failed pending', 'several-statuses', ['failed', 'pending']],
    ['134****6789 last week', 'not-understood', ['last', 'week']],
    ['123 today', 'not-understood', ['123']],
    ['134****6789 0h', 'not-understood', ['0h']],
  ])('"%s": %s', (typed, reason, words) => {
    expect(parse(typed)).toEqual({ kind: 'complaint', complaint: { reason, words } });
  });

  it('is every line with a word it does not know', () => {
    const unknownWord = fc.stringMatching(/^[a-z]{3,12}$/).filter((word) => {
      return !['last', 'today', 'yesterday', 'delivered', 'failed', 'pending', 'unknown'].includes(word);
    });
    fc.assert(
      fc.property(unknownWord, fc.boolean(), (word, first) => {
        const line = first ? `${word} 134****6789 today` : `134****6789 today ${word}`;
        expect(parse(line)).toEqual({ kind: 'complaint', complaint: { reason: 'not-understood', words: [word] } });
      }),
    );
  });

  it('or answered, whatever is typed: it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(['search', 'complaint']).toContain(parse(text).kind);
      }),
    );
  });
});

describe('a search', () => {
  it('becomes a query that lacks only its signature', () => {
    const parameters = toQuery(search('134****6789 failed 24h'), now)
      .sign('sign-1')
      .toSearchParams({ offset: 0, pageSize: 100 });
    expect(Object.fromEntries(parameters)).toEqual({
      mobile: '134****6789',
      status: '2',
      sign_id: 'sign-1',
      start_time: String(now - 24 * hourMs),
      end_time: String(now),
      offset: '0',
      limit: '100',
    });
  });

  it('that reaches back further than the service keeps is refused with what would work', () => {
    expect(() => toQuery(search('134****6789 100d'), now)).toThrow(/three months, since 2026-08-24/);
  });
});
