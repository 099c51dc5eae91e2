import { describe, expect, it } from 'vitest';
import { lastWords } from '../src/bot/last-words.ts';

const crashed = { exitCode: 1, signal: null };

describe('the last words of a bot', () => {
  it('are how it ended, and what it said last', () => {
    expect(lastWords(['first', 'out of memory', ''], crashed, [])).toBe('Ended with 1. It said last: out of memory');
    expect(lastWords([], { exitCode: null, signal: 'SIGKILL' }, [])).toBe('Ended by SIGKILL.');
  });

  it('are the words of a line of its log, with the reason', () => {
    const line = JSON.stringify({ level: 60, time: 1, reason: 'invalid_auth', msg: 'the bot could not start' });
    expect(lastWords([line], crashed, [])).toBe('Ended with 1. It said last: the bot could not start: invalid_auth');
    expect(lastWords(['{"broken"'], crashed, [])).toContain('{"broken"');
  });

  it('are none of the audit, which stands between those of the log', () => {
    const audited = JSON.stringify({ v: 1, kind: 'outcome', id: 'a1b2c3d4', outcome: 'answered' });
    expect(lastWords(['the bot listens', audited], crashed, [])).toBe('Ended with 1. It said last: the bot listens');
  });

  it('hold no secret and no full number', () => {
    const said = lastWords(['xoxb-secret was refused for 134 1234 6789'], crashed, ['xoxb-secret']);
    expect(said).toBe('Ended with 1. It said last: [redacted] was refused for 134****6789');
  });

  it('are short', () => {
    expect(lastWords(['x'.repeat(5000)], crashed, []).length).toBeLessThan(400);
  });
});
