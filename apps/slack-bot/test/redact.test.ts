import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redact } from '../src/slack/redact.ts';

it('takes numbers and tokens out of what others wrote', () => {
  expect(redact('sent to 13412346789, +86 134 1234 6789 with xoxb-12-ab')).toBe(
    'sent to [number], +[number] with [token]',
  );
  expect(redact('status 404 after 1200 ms')).toBe('status 404 after 1200 ms');
});

it('leaves no run of seven digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9 -]{0,60}$/), (text) => {
      expect(redact(text)).not.toMatch(/\d{7}/);
    }),
  );
});
