import { describe, expect, it } from 'vitest';
import { countQueries, maxQueries, toQueries } from '../src/index.ts';
import { hourMs, now, search, signs } from './parsing.ts';

const page = { offset: 0, pageSize: 100 };

describe('a search as queries', () => {
  it('is one for each number and id, under each signature', () => {
    const asked = search('134****6789 id:message-1 failed 24h');
    const queries = toQueries(asked, ['sign-1', 'sign-2'], now);
    expect(queries.map((query) => Object.fromEntries(query.toSearchParams(page)))).toEqual(
      [{ mobile: '134****6789' }, { message_id: 'message-1' }].flatMap((who) =>
        ['sign-1', 'sign-2'].map((signId) => ({
          ...who,
          sign_id: signId,
          status: '2',
          start_time: String(now - 24 * hourMs),
          end_time: String(now),
          offset: '0',
          limit: '100',
        })),
      ),
    );
    expect(countQueries(asked, 2)).toBe(4);
  });

  it('asks for all numbers when none is named, and under the named signature only', () => {
    const asked = search('sign:shop failed,pending today', { signs });
    expect(toQueries(asked, ['sign-1', 'sign-2', 'sign-3'], now).map((query) => query.toJSON())).toMatchObject([
      { signId: 'sign-2', mobile: null, statuses: ['failed', 'pending'] },
    ]);
    expect(countQueries(asked, 3)).toBe(1);
  });

  it('asks a foreign number with its country', () => {
    const [query] = toQueries(search('+49 1511 2345678'), ['sign-1'], now);
    expect(query?.forms[0].mobile).toMatch(/^49151/);
  });

  it('still asks for all three months a little later', () => {
    expect(() => toQueries(search('id:message-1'), ['sign-1'], now + 50_000)).not.toThrow();
  });

  it('is refused when it is more than the most', () => {
    const many = Array.from({ length: 26 }, (_unused, index) => `sign-${index}`);
    const asked = search('134****6789 139****0000');
    expect(countQueries(asked, 25)).toBe(maxQueries);
    expect(toQueries(asked, many.slice(1), now)).toHaveLength(50);
    expect(() => toQueries(asked, many, now)).toThrow(RangeError);
  });
});
