import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../src/slack/redact.ts';

it('takes numbers and tokens out of what others wrote', () => {
  expect(redact('sent to 13412346789, +86 134 1234 6789 with xoxb-12-ab')).toBe(
    'sent to [number], +[number] with [token]',
  );
  expect(redact('status 404 after 1200 ms')).toBe('status 404 after 1200 ms');
});

it('takes a number out right before an id, and leaves the id and times as they are', () => {
  const id = '47f86cf7c9a7449d98ee61cf19312060';
  expect(redact(`13412346789 ${id} since 2026-11-24T05:59:12.345Z`)).toBe(
    `[number] ${id} since 2026-11-24T05:59:12.345Z`,
  );
});

it.each([
  ['134.1234.6789', '[number]'],
  ['(134) 1234-6789', '([number]'],
  ['１３４１２３４６７８９', '[number]'],
  [
    'connect ECONNREFUSED 127.0.0.1:443, then 192.168.100.200',
    'connect ECONNREFUSED 127.0.0.1:443, then 192.168.100.200',
  ],
  ['node 24.21.0 after 1200.5 ms', 'node 24.21.0 after 1200.5 ms'],
  ['134–1234–6789 and 134\u00a01234\u20096789', '[number] and [number]'],
  ['134[1234]6789', '[number]'],
  ['134\n1234\t6789', '[number]'],
  ['134\u200b1234\ufeff6789', '[number]'],
  ['134%201234%206789', '[number]'],
  ['134+1234+6789', '[number]'],
  ['١٣٤١٢٣٤٦٧٨٩ or ۱۳۴۱۲۳۴۶۷۸۹', '[number] or [number]'],
  ['134.123.123.12', '[number]'],
  ['connect ETIMEDOUT 134.123.123.12:443', 'connect ETIMEDOUT 134.123.123.12:443'],
  ['134****6789', '134****6789'],
])('knows numbers in other spellings, and what is none: %#', (text, redacted) => {
  expect(redact(text)).toBe(redacted);
});

it('takes out what lets somebody in, and knows an id of an envelope', () => {
  expect(redact('wss://wss.slack.com/link/?ticket=ab-12&app_id=3')).toBe(
    'wss://wss.slack.com/link/?ticket=[token]&app_id=3',
  );
  expect(redact('POST https://hooks.slack.com/commands/T0/12345678901/aB3: 404')).toBe('POST [token] 404');
  expect(redact('authorization: Bearer abc.def, xoxe.xoxb-1-ab')).toBe('authorization: Bearer [token], [token]');
  expect(redact('BOT_xoxb-1-a of maxapp-1')).toBe('BOT_[token] of maxapp-1');
  expect(redact('envelope 6f9619ff-8b86-d011-b42d-00cf4fc96412 of 5')).toBe(
    'envelope 6f9619ff-8b86-d011-b42d-00cf4fc96412 of 5',
  );
});

it('leaves no run of seven digits', () => {
  const noId = fc.stringMatching(/^[a-z0-9 -]{0,60}$/).filter((text) => !/[0-9a-z]{32}/.test(text));
  fc.assert(
    fc.property(noId, (text) => {
      expect(redact(text)).not.toMatch(/\d{7}/);
    }),
  );
});

describe('an id of 32 letters and digits', () => {
  const id = '47f86cf7c9a7449d98ee61cf19312060';

  it.each([
    id,
    `no signature ${id}`,
    `(SMN.0084, request ${id}).`,
    `/v2/${id}/sms`,
    `12345678901234567890a${'1'.repeat(11)}`,
  ])('is left alone: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it.each([
    [`${id} 13412346789`, `${id} [number]`],
    [`${id}, 134-1234-6789`, `${id}, [number]`],
    [`13412346789: ${id}`, `[number]: ${id}`],
    [`to 134 1234 6789 by ${id}`, `to [number] by ${id}`],
    [`${id}/13412346789/${id}`, `${id}/[number]/${id}`],
  ])('hides no number beside it: %#', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    ['digits alone', '1'.repeat(32), '[number]'],
    ['one letter short of 32', `a${'1'.repeat(30)}`, 'a[number]'],
    ['33 of them', `a${'1'.repeat(32)}`, 'a[number]'],
    ['joined to more by a dash', `x-a${'1'.repeat(31)}`, 'x-a[number]'],
  ])('is not %s', (_what, text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });
});
