import { link, rename, writeFile } from 'node:fs/promises';
import { maskMobile } from '@org/smn-core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfLog } from '../src/audit/find/audit-files.ts';
import { joinLines } from '../src/audit/find/join-lines.ts';
import { linesOf } from '../src/audit/find/lines-of.ts';
import { masksAgree } from '../src/audit/find/masks-agree.ts';
import { readMoment } from '../src/audit/find/moments.ts';
import { auditDirectory } from './support/audit-directory.ts';

describe('two masks', () => {
  const nationCode = fc.constantFrom('86', '49', '1');
  const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
  const hiding = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }));
  const hide = (number: string, [head, tail]: readonly [number, number]): string =>
    `${number.slice(0, head)}${'*'.repeat(number.length - head - tail)}${number.slice(number.length - tail)}`;

  it('of one number agree, whichever digits they hide, and with the number itself', () => {
    fc.assert(
      fc.property(nationCode, mobile, hiding, hiding, (nationCode, number, one, other) => {
        for (const [left, right] of [
          [hide(number, one), hide(number, other)],
          [hide(number, one), number],
          [number, maskMobile(number)],
          [number, number],
        ] as const) {
          expect(masksAgree({ mobile: left, nationCode }, { mobile: right, nationCode })).toBe(true);
          expect(masksAgree({ mobile: right, nationCode }, { mobile: left, nationCode })).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['134****6789', '134****6780', '86'],
    ['134****6789', '135****6789', '86'],
    ['13412346789', '134****6780', '86'],
    ['13412346789', '13412346788', '86'],
    ['1341*******', '1342*******', '86'],
    ['151***78', '15112345679', '49'],
    ['151*178', '15178', '49'],
  ])('that show different digits do not: %#', (left, right, nationCode) => {
    expect(masksAgree({ mobile: left, nationCode }, { mobile: right, nationCode })).toBe(false);
  });

  it('with another count of stars agree outside of China, where nobody knows how many there should be', () => {
    const german = (mobile: string) => ({ mobile, nationCode: '49' });
    expect(masksAgree(german('151**678'), german('15112345678'))).toBe(true);
    expect(masksAgree(german('151***78'), german('1511****5678'))).toBe(true);
  });

  it('of different countries never do', () => {
    expect(masksAgree({ mobile: '134****6789', nationCode: '86' }, { mobile: '134****6789', nationCode: '1' })).toBe(
      false,
    );
  });
});

describe('lines', () => {
  it('are the same however the bytes come', async () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => text.replaceAll('\n', ' ').toWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(''));
        expect(await flat(linesOf(piecesOf(bytes, size)))).toEqual(lines);
      }),
    );
  });

  it('without an end are lines too, and one without any end is cut', async () => {
    expect(await flat(linesOf(piecesOf(Buffer.from('one\ntwo'), 3)))).toEqual(['one', 'two']);
    const endless = Buffer.alloc(5 * 1024 * 1024, 'x');
    const found = await flat(linesOf(piecesOf(Buffer.concat([endless, Buffer.from('\nnext\n')]), 64 * 1024)));
    expect(found).toEqual([expect.any(String), 'next']);
    expect(found[0]?.length).toBeLessThan(2 * 1024 * 1024);
  });
});

describe('an outcome', () => {
  const intent = (id: string, surface: string, decision = 'allowed') =>
    JSON.stringify({ ...at, kind: 'intent', id, team: 'T', user: 'U', action: 'query', surface, decision });
  const outcome = (id: string, rows: number) =>
    JSON.stringify({ ...at, kind: 'outcome', id, outcome: 'answered', rows, durationMs: 1 });
  const at = { v: 1, at: '2026-11-24T02:30:00.000Z' };

  it('closes all that was meant under its id, and nothing that comes later', async () => {
    const lines = [
      intent('a', 'opened'),
      intent('b', 'other'),
      intent('a', 'submitted'),
      outcome('a', 1),
      outcome('a', 2),
      intent('c', 'refused', 'denied'),
      intent('a', 'later'),
      outcome('nobody', 3),
      outcome('b', 4),
    ];
    expect(await joined(lines)).toEqual(['opened 1', 'submitted 1', 'refused -', 'other 4', 'later -']);
  });

  it('of somebody else, or of another day, is not that of an intent with the same id', async () => {
    const later = { ...JSON.parse(outcome('a', 7)), at: '2026-11-25T02:30:00.000Z' } as object;
    const another = { ...JSON.parse(outcome('b', 8)), user: 'U9' } as object;
    const same = { ...JSON.parse(outcome('c', 9)), user: 'U' } as object;
    const lines = [
      intent('a', 'crashed'),
      intent('b', 'as well'),
      intent('c', 'answered'),
      ...[later, another, same].map((line) => JSON.stringify(line)),
    ];
    expect(await joined(lines)).toEqual(['crashed -', 'as well -', 'answered 9']);
  });

  it('of an intent that was not picked is nothing', async () => {
    expect(await joined([intent('a', 'left out'), outcome('a', 1)])).toEqual([]);
  });
});

describe('a log', () => {
  it('that is renamed while it is read is read once, and whole', async () => {
    await using place = await auditDirectory();
    const older = `${place.path}.20261124T023000Z-1`;
    await writeFile(older, 'one\n');
    await writeFile(place.path, 'two\n');
    const reading = linesOf(bytesOfLog(place.path));
    const first = await reading.next();
    await rename(place.path, `${place.path}.20261124T023000Z-2`);
    await writeFile(place.path, 'three\n');
    expect([first.value, ...(await Array.fromAsync(reading))]).toEqual([['one'], ['two']]);
  });

  it('that gets its next name while it is opened is read once', async () => {
    await using place = await auditDirectory();
    await writeFile(place.path, 'one\n');
    await link(place.path, `${place.path}.20261124T023000Z-1`);
    expect(await flat(linesOf(bytesOfLog(place.path)))).toEqual(['one']);
  });

  it('that was just renamed is what is left of it', async () => {
    await using place = await auditDirectory();
    await writeFile(`${place.path}.20261124T023000Z-10`, 'two\n');
    await writeFile(`${place.path}.20261124T023000Z-9`, 'one\n');
    expect(await flat(linesOf(bytesOfLog(place.path)))).toEqual(['one', 'two']);
  });
});

describe('a moment', () => {
  it.each([
    ['2026-11-24', false, '2026-11-23T16:00:00.000Z'],
    ['2026-11-24', true, '2026-11-24T15:59:59.999Z'],
    ['2026-11-24T09:30', false, '2026-11-24T01:30:00.000Z'],
    ['2026-11-24 09:30', true, '2026-11-24T01:30:00.000Z'],
    ['2026-11-24T09:30Z', false, '2026-11-24T09:30:00.000Z'],
    ['2026-11-24T09:30:00+01:00', true, '2026-11-24T08:30:00.000Z'],
  ])('is read in its zone: %s, as an end: %s', (text, end, iso) => {
    expect(new Date(readMoment(text, 'Asia/Shanghai', end) ?? 0).toISOString()).toBe(iso);
  });

  it.each(['', 'yesterday', '2026-02-30', '2026-11-24T25:00', '24.11.2026', '2026-02-30T01:00Z'])(
    'is none: %s',
    (text) => {
      expect(readMoment(text, 'Asia/Shanghai', false)).toBeNull();
    },
  );
});

async function flat(lines: AsyncIterable<readonly string[]>): Promise<readonly string[]> {
  return (await Array.fromAsync(lines)).flat();
}

async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function joined(lines: readonly string[]): Promise<readonly string[]> {
  async function* all() {
    yield lines;
  }
  const records = joinLines(all(), {
    pick: ({ surface }) => (surface === 'left out' ? null : surface),
    onBroken: () => expect.unreachable('no line is broken'),
  });
  return (await Array.fromAsync(records)).map(({ found, outcome }) => `${found} ${outcome?.rows ?? '-'}`);
}
