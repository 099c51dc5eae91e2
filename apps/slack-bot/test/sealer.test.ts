import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer, longestSealed, type SealKey } from '../src/search/sealer.ts';

const key = (id: string): SealKey => ({ id, key: randomBytes(32) });
const owner = { teamId: 'T1', userId: 'U1' };
const dayMs = 24 * 3_600_000;

describe('a sealed state', () => {
  const sealer = createSealer([key('a')], () => 0);

  it('opens for its owner as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (state) => {
        const plain: unknown = JSON.parse(JSON.stringify(state));
        expect(sealer.open(sealer.seal(plain, owner), owner)).toEqual({ kind: 'state', state: plain });
      }),
    );
  });

  it('shows nothing of what it holds', () => {
    const sealed = sealer.seal({ mobile: '13412346789' }, owner);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('1341234');
    expect(sealed).not.toContain('1341234');
  });

  it('comes back as it was, small or large', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        expect(sealer.open(sealer.seal({ text }, owner), owner)).toEqual({
          kind: 'state',
          state: { text: text.toWellFormed() },
        });
      }),
    );
  });

  it('opens for nobody else', () => {
    const sealed = sealer.seal('state', owner);
    expect(sealer.open(sealed, { ...owner, userId: 'U2' })).toEqual({ kind: 'foreign' });
    expect(sealer.open(sealed, { ...owner, teamId: 'T2' })).toEqual({ kind: 'foreign' });
  });

  it('expires after a day', () => {
    let now = 0;
    const aging = createSealer([key('a')], () => now);
    const sealed = aging.seal('state', owner);
    now = dayMs;
    expect(aging.open(sealed, owner).kind).toBe('state');
    now = dayMs + 1;
    expect(aging.open(sealed, owner)).toEqual({ kind: 'expired' });
  });

  it('is unreadable when a single character of it was changed, or it is any other text', () => {
    const sealed = sealer.seal({ page: 1 }, owner);
    fc.assert(
      fc.property(fc.nat({ max: sealed.length - 1 }), fc.constantFrom('A', 'b', '7', '.', '-'), (at, character) => {
        const changed = sealed.slice(0, at) + character + sealed.slice(at + 1);
        // The last character of base64url may carry bits that mean nothing.
        if (changed === sealed || at === sealed.length - 1) return;
        expect(sealer.open(changed, owner)).toEqual({ kind: 'unreadable' });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(sealer.open(text, owner)).toEqual({ kind: 'unreadable' });
      }),
    );
  });

  it('outlives a change of keys as long as its key is on the ring', () => {
    const [old, fresh] = [key('old'), key('fresh')];
    const sealed = createSealer([old], () => 0).seal('state', owner);
    expect(createSealer([fresh, old], () => 0).open(sealed, owner).kind).toBe('state');
    expect(createSealer([fresh], () => 0).open(sealed, owner).kind).toBe('unreadable');
    expect(createSealer([key('old')], () => 0).open(sealed, owner).kind).toBe('unreadable');
  });

  it('of the largest search there is fits a button', () => {
    const numbers = Array.from({ length: 5 }, (_, index) => ({ mobile: `1391234567${index}`, nationCode: '86' }));
    const messageIds = Array.from({ length: 5 }, () => randomBytes(32).toString('hex'));
    const signs = Array.from({ length: 5 }, () => ({
      signId: randomBytes(16).toString('hex'),
      name: '云上商城'.repeat(4),
    }));
    const window = { startMs: 1_795_400_000_000, endMs: 1_795_486_400_000, kind: 'range', span: null, cutToNow: false };
    const search = {
      numbers,
      messageIds,
      signs,
      statuses: ['delivered', 'failed', 'pending'],
      window,
      view: 'reports',
    };
    expect(sealer.seal({ search, page: 12 }, owner).length).toBeLessThanOrEqual(longestSealed);
  });
});
