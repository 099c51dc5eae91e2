import { createHmac } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { startSlackEmulator } from '../src/index.ts';
import { startCommandReceiver } from './support/command-receiver.ts';

/** The worked example of Slack's documentation on verifying requests. */
const published = {
  secret: '8f742231b10e8888abcd99yyyzzz85a5',
  timestamp: 1531420618,
  body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
  signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
};

describe('signing', () => {
  test("gives the signature of Slack's published example", async () => {
    await using slack = await startSlackEmulator({ signingSecret: published.secret });
    expect(slack.signatureFor(published.body, published.timestamp)).toBe(published.signature);
  });

  test('signs a command over the bytes that arrive, at the second of the clock', async () => {
    await using app = await startCommandReceiver(() => ({}));
    await using slack = await startSlackEmulator({ signingSecret: 's3cret', clock: () => 1_700_000_000_999 });
    slack.connect(app);
    await slack.command('/smsreport 短信 & 134****6789');
    const [received] = app.received;
    const digest = createHmac('sha256', 's3cret').update(`v0:1700000000:${received?.body}`).digest('hex');
    expect(received?.headers['x-slack-request-timestamp']).toBe('1700000000');
    expect(received?.headers['x-slack-signature']).toBe(`v0=${digest}`);
  });

  test('delivers a body with an old timestamp, signed for that timestamp', async () => {
    await using app = await startCommandReceiver(() => ({}));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    await slack.deliver({ body: 'command=%2Fx', timestampSeconds: 1000 });
    expect(app.received[0]?.headers['x-slack-request-timestamp']).toBe('1000');
    expect(app.received[0]?.headers['x-slack-signature']).toBe(slack.signatureFor('command=%2Fx', 1000));
  });

  test('delivers a body that was changed after signing, with the signature of the first one', async () => {
    await using app = await startCommandReceiver(() => ({ status: 401, body: 'no' }));
    await using slack = await startSlackEmulator({ clock: () => 5000 });
    slack.connect(app);
    const outcome = await slack.deliver({ body: 'text=a', tamper: (signed) => ({ ...signed, body: 'text=b' }) });
    expect(outcome).toMatchObject({ kind: 'answered', status: 401, body: 'no' });
    expect(app.received[0]?.body).toBe('text=b');
    expect(app.received[0]?.headers['x-slack-signature']).toBe(slack.signatureFor('text=a', 5));
  });

  test('lets a test replace a header of a command', async () => {
    await using app = await startCommandReceiver(() => ({}));
    await using slack = await startSlackEmulator();
    slack.connect(app);
    await slack.command('/smsreport help', { headers: { 'x-slack-signature': 'v0=00' } });
    expect(app.received[0]?.headers['x-slack-signature']).toBe('v0=00');
  });

  test('lets a test replay a command byte for byte', async () => {
    await using app = await startCommandReceiver(() => ({}));
    let now = 1_000_000;
    await using slack = await startSlackEmulator({ clock: () => (now += 1000) });
    slack.connect(app);
    await slack.command('/smsreport help');
    const [first] = app.received;
    await slack.deliver({
      body: first?.body ?? '',
      headers: {
        'x-slack-signature': String(first?.headers['x-slack-signature']),
        'x-slack-request-timestamp': String(first?.headers['x-slack-request-timestamp']),
      },
    });
    expect(app.received[1]?.body).toBe(first?.body);
    expect(app.received[1]?.headers['x-slack-signature']).toBe(first?.headers['x-slack-signature']);
    expect(app.received[1]?.headers['x-slack-request-timestamp']).toBe(first?.headers['x-slack-request-timestamp']);
  });
});
