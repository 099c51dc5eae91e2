import { describe, expect, it } from 'vitest';
import { complaint, search } from './parsing.ts';

// Titles are printed: they say how a number is spelled, never the number.
const mobile = ['134', '1234', '6789'] as const;
const whole = mobile.join('');

describe('a number in full', () => {
  it.each([
    ['in one piece', whole],
    ['with blanks', mobile.join(' ')],
    ['with dashes', mobile.join('-')],
    ['with dots', mobile.join('.')],
    ['with +86', `+86${whole}`],
    ['with +86 and blanks', `+86 ${mobile.join(' ')}`],
    ['with +86 in brackets', `(+86) ${mobile.join(' ')}`],
    ['with 0086', `0086${whole}`],
    ['with 86', `86${whole}`],
    ['in full-width digits', whole.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
    ['with non-breaking blanks', mobile.join('\u00A0')],
    ['with zero-width blanks', mobile.join('\u200B')],
    ['between direction marks', `\u202D${whole}\u202C`],
    ['as Slack links it', `<tel:+86${whole}|${mobile.join(' ')}>`],
    ['as Slack links it, the label another', `<tel:${whole}|something else>`],
    ['with a word right behind it in Chinese', `${whole}昨天`],
    ['before a time in figures', `${mobile.join(' ')} 30 minutes`],
    ['before a date in figures', `${mobile.join(' ')} 2026-11-03`],
  ])('is read %s', (_how, typed) => {
    expect(search(typed).numbers).toEqual([{ mobile: whole, nationCode: '86' }]);
  });

  it.each([
    ['German', '+49 1511 2345678', '15112345678', '49'],
    ['German, with its 0', '+49 (0)1511 2345678', '15112345678', '49'],
    ['American', '+1 (212) 555-0123', '2125550123', '1'],
    ['of Beijing', '(010) 8888 8888', '1088888888', '86'],
  ])('is taken apart into country and rest: %s', (_which, typed, rest, nationCode) => {
    expect(search(typed).numbers).toEqual([{ mobile: rest, nationCode }]);
  });

  it('is one of several, up to five, each once', () => {
    const several = ['13412346781', '13412346782', '13412346783', '13412346784', '13412346785'];
    expect(search([...several, several[0]].join(' ')).numbers.map((number) => number.mobile)).toEqual(several);
    expect(complaint([...several, whole].join(', ')).reason).toBe('too-many');
  });
});

describe('a masked number', () => {
  it.each([
    '134****6789',
    '134*6789',
    '134********6789',
    '134xxxx6789',
    '134XXXX6789',
    '134••••6789',
    '134····6789',
    '134…6789',
    '134＊＊＊＊6789',
    '134-****-6789',
    '134 **** 6789',
    '+86 134 **** 6789',
    '+86134****6789',
    '0086134****6789',
    '86134****6789',
    '86 134****6789',
    '134****6789昨天',
    '134****6789 3天前',
    '134****6789 7d',
  ])('is normalised: %s', (typed) => {
    expect(search(typed).numbers).toEqual([{ mobile: '134****6789', nationCode: '86' }]);
  });

  it.each(['*6789', '****6789', '…6789', '尾号6789', '尾号 6789', 'ending 6789', 'ends with 6789', 'ending in 6789'])(
    'may be its last digits only: %s',
    (typed) => {
      expect(search(typed).numbers).toEqual([{ mobile: '*******6789', nationCode: '86' }]);
    },
  );

  it.each([
    ['13****6789', '13****6789', '86'],
    ['134****', '134****', '86'],
    ['+49151****678', '151****678', '49'],
    ['+49 1511 **** 678', '1511****678', '49'],
  ])('keeps its stars where nobody knows how many there are: %s', (typed, masked, nationCode) => {
    expect(search(typed).numbers).toEqual([{ mobile: masked, nationCode }]);
  });

  it('does not swallow its neighbours', () => {
    expect(search('134****6789 139****0000').numbers).toHaveLength(2);
    expect(complaint('3 134****6789')).toMatchObject({ reason: 'not-a-number', words: ['3'] });
    expect(complaint('134****6789 24')).toMatchObject({ reason: 'not-a-number', words: ['24'] });
  });

  it.each(['1****9', '*89', '134#6789', '+999 134****6789'])('is asked back when it shows too little: %s', (typed) => {
    expect(['not-a-number', 'not-understood']).toContain(complaint(typed).reason);
  });
});

describe('digits that are no number', () => {
  it.each([
    ['12345', ['12345']],
    ['123 today', ['123']],
    ['134 1234 678', ['134 1234 678']],
    ['failed 134-1234-678', ['134-1234-678']],
    ['尾号89', ['尾号89']],
    ['1'.repeat(60), ['1'.repeat(60)]],
  ])('are asked back: %#', (typed, words) => {
    expect(complaint(typed)).toEqual({ reason: 'not-a-number', words, suggestions: [], limitMs: null });
  });
});
