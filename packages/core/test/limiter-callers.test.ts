import { describe, expect, it } from 'vitest';
import { loginOf, logins } from './region-client.ts';
import { listLength, settled, startCallers } from './support/callers.ts';
import { readWhole, waysToRead } from './support/ways-to-read.ts';

describe('while somebody reads a long list, sixty pages at a time', () => {
  /** How many requests came after another asked for one page, and before that page's. */
  async function requestsBefore(maxInFlight: number, reader: string, other: string): Promise<number> {
    await using callers = await startCallers(maxInFlight);
    const { emulator, smn, query, as } = callers;
    // The first page alone is answered; the others are asked for after it, and fill the wire.
    const held = emulator.fault({ kind: 'delay', after: 1, times: Infinity });
    const scan = as(reader, async () => smn.reports(query, { pageSize: 8 }).scan({ concurrency: 60 }));
    await held.reached(maxInFlight);
    const page = as(other, async () => smn.reports(query).firstPage({ pageSize: 3 }));
    await settled();
    const asked = emulator.requests.length;
    held.release();
    expect((await page).reports).toHaveLength(3);
    expect((await scan).reports).toHaveLength(listLength);
    return emulator.requests.slice(asked).findIndex((request) => request.query['limit'] === '3');
  }

  it.each([1, 3, 8])('another’s page comes after the next few, %i at a time', async (maxInFlight) => {
    const before = await requestsBefore(maxInFlight, 'reader', 'other');
    expect(before).toBeGreaterThanOrEqual(0);
    expect(before).toBeLessThanOrEqual(maxInFlight + 1);
  });

  it('a page more of the same caller’s comes after them', async () => {
    expect(await requestsBefore(1, 'reader', 'reader')).toBeGreaterThan(50);
  });
});

it('a retry waits in the turn of its own caller', async () => {
  const pages = 20;
  const retried = Promise.withResolvers<void>();
  let attempts = 0;
  await using callers = await startCallers(1, (emulator) => ({
    // Asked for each attempt, right before it waits.
    credentials: () => {
      attempts += 1;
      if (attempts === pages + 2) retried.resolve();
      return emulator.credentials;
    },
  }));
  const { emulator, smn, as, holdPage } = callers;
  const [first, second, third] = [holdPage(), holdPage(), holdPage()];
  emulator.fault({ status: 503, path: '/sms_sign' });
  const all = as('many', async () => callers.manyPages(pages));
  await first.reached();
  const signs = as('one', async () => smn.signs());
  await settled();
  first.release();
  second.release();
  // The call was refused, a page is under way, and the retry waits.
  await third.reached();
  await retried.promise;
  await settled();
  third.release();
  await Promise.all([all, signs]);
  const asked = emulator.requests.map(({ path, status }) => (path.endsWith('/report') ? 'page' : status));
  expect(asked.slice(0, 7)).toEqual(['page', 'page', 503, 'page', 'page', 200, 'page']);
});

it('a login that all wait for does not wait for everything its first caller asks', async () => {
  await using callers = await startCallers(1, (emulator) => ({
    region: emulator.region,
    iamEndpoint: emulator.url,
    credentials: loginOf(emulator),
  }));
  const { emulator, smn, as, holdPage } = callers;
  await as('many', async () => smn.signs());
  const held = holdPage();
  const all = as('many', async () => callers.manyPages(20));
  await held.reached();
  await settled();
  emulator.revokeTokens();
  held.release();
  expect(await all).toHaveLength(20);
  const refused = emulator.requests.findIndex(({ status }) => status === 401);
  const login = emulator.requests.findLastIndex(({ path }) => path.endsWith('/auth/tokens'));
  expect(refused).toBeGreaterThan(0);
  expect(login - refused - 1).toBeLessThanOrEqual(2);
  expect(logins(emulator)).toBe(2);
});

describe('whose request it is', () => {
  it.each(waysToRead)('is asked of who reads: %s', async (way) => {
    await using callers = await startCallers(8);
    const { emulator, smn, query, as, keys } = callers;
    emulator.fault({ status: 503, after: 2, times: 3 });
    await as('reader', async () => readWhole(smn, query, way, { pageSize: 50 }));
    expect(new Set(keys)).toEqual(new Set(['reader']));
  });

  it('is asked once, however often the request is tried', async () => {
    await using callers = await startCallers(8);
    const { emulator, smn, as, keys } = callers;
    emulator.fault({ status: 503, times: 3 });
    await as('one', async () => smn.signs());
    expect(emulator.requests).toHaveLength(4);
    expect(keys).toEqual(['one']);
  });

  it('is asked of who asks for the page, not of who made the list', async () => {
    await using callers = await startCallers(8);
    const { smn, query, as, keys } = callers;
    const list = await as('maker', async () => smn.reports(query, { pageSize: 100, readAhead: false }));
    const pages = list.pages();
    for (const reader of ['first', 'second', 'third']) await as(reader, async () => pages.next());
    expect(keys).toEqual(['first', 'second', 'third']);
  });

  it('is asked, for a page ahead, of who reads the one before it', async () => {
    await using callers = await startCallers(8);
    const { smn, query, as, keys } = callers;
    const pages = await as('maker', async () => smn.reports(query, { pageSize: 100 }).pages());
    for (const reader of ['first', 'second', 'third']) await as(reader, async () => pages.next());
    expect(keys.slice(0, 3)).toEqual(['first', 'first', 'second']);
    await pages.return({} as never);
  });

  it('fails the call when it cannot be said, and nothing is asked', async () => {
    const unsaid = new Error('nobody knows');
    let isKnown = false;
    const fairBy = (): string => {
      if (!isKnown) throw unsaid;
      return 'known';
    };
    await using callers = await startCallers(1, () => ({ limits: { fairBy } }));
    await expect(callers.smn.signs()).rejects.toBe(unsaid);
    expect(callers.emulator.requests).toEqual([]);
    isKnown = true;
    expect(await callers.smn.signs()).toHaveLength(4);
  });
});
