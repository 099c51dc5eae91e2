import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../fuzz/command-line.ts';

const nowMs = 20_000 * 86_400_000;

describe('the command line of the long form', () => {
  it('is understood with everything, with nothing, and with what a package manager leaves in it', () => {
    const all = ['--', '--runs', '100000', '--seed', '1', '--only', 'quest'];
    expect(readCommandLine(all, nowMs)).toEqual({ kind: 'run', runs: 100_000, seed: 1, only: 'quest' });
    expect(readCommandLine([], nowMs)).toEqual({ kind: 'run', runs: 10_000, seed: 20_000, only: '' });
    expect(readCommandLine(['--help'], nowMs)).toEqual({ kind: 'help' });
  });

  it.each([
    [['--runs', '0'], '--runs must be a whole number from 1'],
    [['--runs', 'many'], '--runs must be a whole number from 1'],
    [['--seed', '1.5'], '--seed must be a whole number from 0'],
    [['--only', 'everything'], '--only must be part of one of: bodies of any kind, payloads that are bent'],
    [['--wrong'], "Unknown option '--wrong'"],
  ])('%j is told what would be right', (given, sentence) => {
    expect(readCommandLine(given, nowMs)).toEqual({ kind: 'wrong', sentence: expect.stringContaining(sentence) });
  });
});
