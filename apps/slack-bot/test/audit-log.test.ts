import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { parseSearch, type Search } from '@org/query-text';
import * as fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { parseAuditLine } from '../src/audit/audit-line.ts';
import { createAuditLog, UnrecordedError, type AuditLogOptions } from '../src/audit/audit-log.ts';
import type { AuditIntent } from '../src/audit/intent-line.ts';
import { createNumberHasher } from '../src/audit/number-hash.ts';
import { memorySink, type MemorySink } from './support/memory-sink.ts';

const nowMs = Date.parse('2026-11-24T02:30:00.123Z');
const key = Buffer.alloc(32, 7);
const asked = { id: 'a1b2c3d4', team: 'T1', user: 'U1', action: 'query', surface: '/smsreport' } as const;

describe('an intent', () => {
  it('says who wanted what, where and with what, and is written when it resolves', async () => {
    const { audit, sink } = open();
    const search = searchOf('13412346789 failed yesterday sign:s1 id:0af9c3b81c7d4e52');
    await audit.intend({ ...asked, channel: 'C1', decision: 'allowed', search, reason: 'ticket 4711' });
    expect(sink.entries()).toEqual([
      {
        v: 1,
        kind: 'intent',
        at: '2026-11-24T02:30:00.123Z',
        ...asked,
        channel: 'C1',
        decision: 'allowed',
        search: {
          numbers: [{ masked: '134****6789', hash: expect.stringMatching(/^[0-9a-f]{32}$/) as string }],
          messageIds: ['0af9c3b81c7d4e52'],
          signs: ['s1'],
          statuses: ['failed'],
          view: 'reports',
          since: '2026-11-22T16:00:00.000Z',
          until: '2026-11-23T15:59:59.999Z',
        },
        reason: 'ticket 4711',
      },
    ]);
  });

  it('that was refused says why, and leaves out what there was not', async () => {
    const { audit, sink } = open();
    await audit.intend({ ...asked, channel: undefined, decision: 'denied', why: 'guest' });
    expect(JSON.parse(sink.lines[0] ?? '')).toEqual({
      v: 1,
      kind: 'intent',
      at: '2026-11-24T02:30:00.123Z',
      ...asked,
      decision: 'denied',
      why: 'guest',
    });
  });

  it('is not made before its line is written', async () => {
    const { audit, sink } = open();
    const release = sink.hold();
    const intending = audit.intend({ ...asked, decision: 'allowed' });
    expect(await Promise.race([intending, setImmediate('not yet')])).toBe('not yet');
    expect([sink.lines.length, audit.waiting]).toEqual([0, 1]);
    release();
    await intending;
    expect([sink.lines.length, audit.waiting]).toEqual([1, 0]);
  });

  it('keeps 300 characters of a reason, after its numbers are gone', async () => {
    const { audit, sink } = open();
    await audit.intend({ ...asked, decision: 'allowed', reason: `${'long '.repeat(59)}13412346789 and more` });
    const [entry] = sink.entries();
    const reason = entry?.kind === 'intent' ? (entry.reason ?? '') : '';
    expect(reason).toHaveLength(300);
    expect(reason).toMatch(/long \[num…$/);
  });
});

describe('an outcome', () => {
  it('is written under the id of its intent', async () => {
    const { audit, sink } = open();
    audit.conclude({ id: 'a1', outcome: 'answered', rows: 3, fileId: 'F1', durationMs: 812.4 });
    audit.conclude({ id: 'a2', outcome: 'failed', problem: 'network', durationMs: -5 });
    await audit.flush();
    expect(sink.entries()).toEqual([
      {
        v: 1,
        kind: 'outcome',
        at: '2026-11-24T02:30:00.123Z',
        id: 'a1',
        outcome: 'answered',
        rows: 3,
        fileId: 'F1',
        durationMs: 812,
      },
      {
        v: 1,
        kind: 'outcome',
        at: '2026-11-24T02:30:00.123Z',
        id: 'a2',
        outcome: 'failed',
        problem: 'network',
        durationMs: 0,
      },
    ]);
  });
});

describe('a number', () => {
  const numbers = createNumberHasher(key);

  it('in full is masked, and found again by its hash alone', () => {
    const number = { mobile: '13412346789', nationCode: '86' };
    expect(numbers.record(number)).toEqual({ masked: '134****6789', hash: numbers.hash(number) });
    expect(numbers.hash(number)).toBe(createNumberHasher(Buffer.alloc(32, 7)).hash(number));
    expect(numbers.hash(number)).not.toBe(createNumberHasher(Buffer.alloc(32, 8)).hash(number));
    expect(numbers.hash({ ...number, mobile: '13412346788' })).not.toBe(numbers.hash(number));
    expect(numbers.hash({ ...number, nationCode: '49' })).not.toBe(numbers.hash(number));
  });

  it.each([
    [{ mobile: '134****6789', nationCode: '86' }, '134****6789'],
    [{ mobile: '*******6789', nationCode: '86' }, '*******6789'],
    [{ mobile: '151****5678', nationCode: '49' }, '+49 151****5678'],
    [{ mobile: '1341*2346*789', nationCode: '86' }, '134****6789'],
  ])('that hides digits is as it was asked, and has no hash: %#', (number, masked) => {
    expect(numbers.record(number)).toEqual({ masked });
  });

  it('of another country has its code', () => {
    expect(numbers.record({ mobile: '15112345678', nationCode: '49' }).masked).toBe('+49 151****5678');
  });
});

describe('no line holds a number in full', () => {
  const separator = fc.constantFrom(
    '',
    ' ',
    '-',
    '–',
    '－',
    '\u00A0',
    '　',
    '.',
    '/',
    '_',
    '·',
    ' - ',
    '\u200B',
    ') (',
  );
  const digits = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
  );
  const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
  /** As many write it: in three groups, with something between. */
  const spelling = fc.record({ mobile, separator, digits }).map((parts) => ({
    mobile: parts.mobile,
    text: parts.digits(parts.mobile.replace(/^(...)(....)/, `$1${parts.separator}$2${parts.separator}`)),
  }));
  const words = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll(/\p{N}/gu, ''));

  it('whatever was searched for', async () => {
    const nationCode = fc.constantFrom('86', '49', '1', '852');
    const search = fc.record({
      mobile,
      nationCode,
      others: fc.array(fc.stringMatching(/^[\d*]{5,20}$/), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(search, async ({ mobile, nationCode, others }) => {
        const numbers = [mobile, ...others].map((each) => ({ mobile: each, nationCode }));
        const search: Search = {
          ...searchOf('24h'),
          numbers,
          messageIds: [mobile, `x${mobile}`],
          signs: [{ signId: mobile, name: mobile }],
        };
        const line = await lineOf({ search, messageId: mobile });
        for (const number of numbers.filter((each) => each.mobile.replaceAll('*', '').length > 7)) {
          expect(digitsIn(line)).not.toContain(number.mobile.replaceAll('*', ''));
        }
      }),
    );
  });

  it('however it is written in the reason', async () => {
    await fc.assert(
      fc.asyncProperty(words, spelling, words, async (before, { mobile, text }, after) => {
        const line = await lineOf({ reason: `${before} ${text} ${after}` });
        expect(plainDigitsIn(line)).not.toContain(mobile);
      }),
      { numRuns: 1_000 },
    );
  });

  it('typed after id: or sign:', async () => {
    await fc.assert(
      fc.asyncProperty(mobile, fc.constantFrom('id:', 'sign:', 'message_id='), async (mobile, before) => {
        const line = await lineOf({ search: searchOf(`${before}${mobile} 24h`) });
        expect(line).not.toContain(mobile);
      }),
    );
  });

  it('and an id of the service stays as it is', async () => {
    const id = '47f86cf7c9a7449d98ee61cf19312060';
    expect(await lineOf({ search: searchOf(`id:${id}`), messageId: id })).toContain(`"messageId":"${id}"`);
  });
});

describe('when a line cannot be written', () => {
  it('what was meant is refused, with a word and nothing of it', async () => {
    const { audit, sink } = open({ onFailure: 'refuse' });
    sink.failWith('ENOSPC');
    const intending = audit.intend({ ...asked, decision: 'allowed', search: searchOf('13412346789') });
    await expect(intending).rejects.toThrow(new UnrecordedError('The audit log misses a line (ENOSPC)'));
    sink.failWith(null);
    await audit.intend({ ...asked, decision: 'allowed' });
    expect(sink.lines).toHaveLength(1);
  });

  it('what was meant is answered, where that was chosen, and the log says so once a minute', async () => {
    let now = nowMs;
    const { audit, sink, logged } = open({ onFailure: 'answer', clock: () => now });
    sink.failWith('EIO');
    for (const laterMs of [0, 1, 59_998, 2]) {
      now += laterMs;
      await audit.intend({ ...asked, decision: 'allowed' });
    }
    expect(logged()).toEqual([
      expect.objectContaining({ event: 'unrecorded', kind: 'intent', errno: 'EIO', before: 0 }),
      expect.objectContaining({ event: 'unrecorded', kind: 'intent', errno: 'EIO', before: 2 }),
    ]);
  });

  it('an outcome throws nothing, and is in the log', async () => {
    const { audit, sink, logged } = open();
    sink.failWith('ENOSPC');
    audit.conclude({ id: 'a1', outcome: 'answered', durationMs: 1 });
    await audit.flush();
    expect(logged()).toEqual([expect.objectContaining({ event: 'unrecorded', kind: 'outcome', errno: 'ENOSPC' })]);
  });

  it('nor does an outcome that makes no line', async () => {
    const { audit, logged } = open({ clock: throwOnce(nowMs) });
    audit.conclude({ id: 'a1', outcome: 'answered', durationMs: 1 });
    await audit.flush();
    expect(logged()).toEqual([expect.objectContaining({ event: 'unrecorded', kind: 'outcome', errno: 'unknown' })]);
  });
});

describe('a line', () => {
  it('is read again, and what it says beyond this version is left out', () => {
    const line = { v: 1, kind: 'outcome', at: '2026-11-24T02:30:00.123Z', id: 'a', outcome: 'stopped', durationMs: 1 };
    expect(parseAuditLine(JSON.stringify({ ...line, more: 1 }))).toEqual(line);
  });

  it.each(['', 'null', '{', '{"v":2,"kind":"outcome"}', '{"level":30,"msg":"the bot listens"}'])(
    'is none: %s',
    (text) => {
      expect(parseAuditLine(text)).toBeNull();
    },
  );
});

function open(options: Partial<AuditLogOptions> = {}) {
  const sink: MemorySink = memorySink();
  const output: string[] = [];
  const logger = pino({}, { write: (line) => output.push(line) });
  const audit = createAuditLog({ sink, key, clock: () => nowMs, onFailure: 'refuse', logger, ...options });
  return { audit, sink, logged: () => output.map((line) => JSON.parse(line) as unknown) };
}

function searchOf(text: string): Search {
  const parsed = parseSearch(text, { now: nowMs, timeZone: 'Asia/Shanghai' });
  if (parsed.kind !== 'search') throw new Error(`not a search: ${parsed.kind}`);
  return parsed.search;
}

async function lineOf(intent: Partial<AuditIntent>): Promise<string> {
  const { audit, sink } = open({ key: randomBytes(32) });
  await audit.intend({ ...asked, decision: 'allowed', ...intent });
  return (sink.lines[0] ?? '').replaceAll(/"(?:hash|at)":"[^"]*"/g, '');
}

/** What somebody finds who looks for digits only, wherever they stand. */
function digitsIn(line: string): string {
  return line.replaceAll(/[^\d"]/g, '');
}

function plainDigitsIn(line: string): string {
  const plain = line.replaceAll(/[\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x660));
  return digitsIn(plain.normalize('NFKC'));
}

function throwOnce(now: number): () => number {
  let isFirst = true;
  return () => {
    if (!isFirst) return now;
    isFirst = false;
    throw new RangeError('no time');
  };
}
