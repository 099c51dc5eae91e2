import { describe, expect, it } from 'vitest';
import { completionsFor } from '../../page/composer/complete.ts';

const commands = [
  {
    command: '/smsreport',
    usageHint: '134****6789 last 24h | summary | help | [anything]',
    description: 'Did it arrive?',
  },
  { command: '/status', usageHint: '', description: 'How are things?' },
];

const labels = (typed: string) => completionsFor(typed, commands).items.map(({ label }) => label.trim());

describe('completion', () => {
  it('offers the commands that begin with what is typed, and Enter takes the first', () => {
    expect(labels('/s')).toEqual(['/smsreport 134****6789 last 24h | summary | help | [anything]', '/status']);
    expect(completionsFor('/s', commands).takesFirst).toBe(true);
    expect(completionsFor('/SM', commands).items[0]?.text).toBe('/smsreport ');
  });

  it('lets Enter send a whole command', () => {
    expect(completionsFor('/smsreport', commands).takesFirst).toBe(false);
  });

  it('offers the examples of the usage hint that go on from what is typed, and no placeholders', () => {
    expect(labels('/smsreport ')).toEqual(['134****6789 last 24h', 'summary', 'help']);
    expect(labels('/smsreport s')).toEqual(['summary']);
    expect(completionsFor('/smsreport s', commands)).toMatchObject({
      items: [{ text: '/smsreport summary' }],
      takesFirst: false,
    });
    expect(labels('/smsreport summary')).toEqual([]);
  });

  it.each(['', 'hello', ' /smsreport', '/nothing', '/nothing at all', '/smsreport\nhelp'])(
    'offers nothing after %j',
    (typed) => {
      expect(labels(typed)).toEqual([]);
    },
  );
});
