import { createHmac } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { createSignatureCheck } from '../src/transport/slack-signature.ts';

const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const body = 'command=%2Fsmsreport&text=help';
const check = createSignatureCheck(secret);

/** The headers of a request that was signed so many seconds from now. */
function signed(aheadSeconds: number, { by = secret, over = body } = {}): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) + aheadSeconds);
  const hash = createHmac('sha256', by).update(`v0:${timestamp}:${over}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hash}` };
}

describe('who signed a request, and when', () => {
  it.each([0, -290, 50])('is believed %i s from now', (aheadSeconds) => {
    expect(check(signed(aheadSeconds), body)).toBeNull();
  });

  it.each([
    ['too long ago', signed(-310), 'it was signed too long ago'],
    ['for a time that has not come', signed(70), 'it was signed for a time that has not come'],
    ['by somebody else', signed(0, { by: 'another' }), 'its signature is another'],
    ['something else', signed(0, { over: `${body}!` }), 'its signature is another'],
    ['in another version', { ...signed(0), 'x-slack-signature': 'v1=00' }, 'its signature is of an unknown version'],
    ['with half a hash', { ...signed(0), 'x-slack-signature': 'v0=00' }, 'its signature is another'],
    ['with no hash', { ...signed(0), 'x-slack-signature': 'v0' }, 'its signature is another'],
    ['at no time', { ...signed(0), 'x-slack-request-timestamp': 'soon' }, 'its time is none'],
    ['not at all', {}, 'it is not signed'],
  ])('is not believed when it was signed %s', (_, headers, reason) => {
    expect(check(headers, body)).toBe(reason);
  });

  it('is what Slack shows as its example', () => {
    const example =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    const headers = {
      'x-slack-request-timestamp': '1531420618',
      'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    };
    vi.useFakeTimers({ now: 1_531_420_618_000, toFake: ['Date'] });
    expect(check(headers, example)).toBeNull();
    vi.useRealTimers();
  });
});
