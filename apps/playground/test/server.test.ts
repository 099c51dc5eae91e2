import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alice, openPage, ops, wang, type TestPage } from './support/open-page.ts';
import { watchVersions } from './support/watch-versions.ts';

let page: TestPage;
beforeAll(async () => {
  page = await openPage();
});
afterAll(async () => page[Symbol.asyncDispose]());

/** With any Host header, which fetch does not allow. */
async function ask(
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number | undefined; body: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number | undefined; body: string }>();
  const asking = request(`${page.url}${path}`, { headers, agent: false }, (response) => {
    text(response).then((body) => resolve({ status: response.statusCode, body }), reject);
  });
  asking.on('error', reject).end();
  return promise;
}

function act(body: string, contentType: string): Promise<Response> {
  return fetch(`${page.url}/api/act`, { method: 'POST', headers: { 'content-type': contentType }, body });
}

describe('the state', () => {
  it('holds the answered command after the start, for who asked and nobody else', async () => {
    const state = await page.state();
    expect(state.user).toMatchObject({ id: alice, tz: 'Asia/Shanghai', locale: 'en-US' });
    expect(state.messages).toMatchObject([{ channelId: ops, userId: null, isEphemeral: true, threadTs: null }]);
    expect(state.messages[0]?.text).toContain('1 of 3 messages to 134****6789 in the last 24 hours was delivered');
    expect(state.messages[0]?.blocks.map(({ type }) => type)).toContain('data_table');
    expect(page.playground.first.text).toContain('in the last 24 hours was delivered');
    expect((await page.state(wang)).messages).toEqual([]);
  });

  it('says who and what there is: people, conversations, the bot, faults, receipts', async () => {
    const state = await page.state(wang);
    expect(state.users.map(({ locale, tz }) => [locale, tz])).toEqual([
      ['en-US', 'Asia/Shanghai'],
      ['zh-CN', 'Asia/Shanghai'],
      ['en-US', 'Europe/Berlin'],
      ['en-US', 'Asia/Shanghai'],
    ]);
    expect(state.conversations).toMatchObject([
      { name: 'sms-ops', isDirect: false, isExternal: false, isPrivate: false },
      { name: 'general' },
      { name: 'acme-partners', isExternal: true },
      { name: 'finance', isPrivate: true },
      { isDirect: true },
    ]);
    expect(state).toMatchObject({
      modal: null,
      home: null,
      files: [],
      transport: 'http',
      bot: { status: 'running', lastWords: null, pid: expect.any(Number) },
      faults: [],
      receipts: { movedMs: 0 },
    });
    // Ten that were added, the story's own, and what the sample of the day has.
    expect(state.receipts.pending).toBeGreaterThanOrEqual(11);
  });

  it('offers what stands in the bot’s manifest', async () => {
    const { commands, globalShortcuts, messageShortcuts } = await page.state();
    expect(commands).toMatchObject([{ command: '/smsreport', usageHint: expect.stringContaining('last 24h') }]);
    expect(globalShortcuts).toEqual([{ callbackId: 'sms_report_global', name: 'SMS report' }]);
    expect(messageShortcuts).toEqual([{ callbackId: 'sms_check_message', name: 'Check SMS delivery' }]);
  });

  it('lists what crossed the wire on both sides, in order, without numbers and secrets', async () => {
    const { wire } = await page.state();
    const summaries = wire.map(({ side, summary }) => `${side}: ${summary}`);
    expect(summaries[0]).toBe('slack: the bot calls auth.test: ok');
    expect(summaries[1]).toBe('slack: alice types /smsreport 134****6789 last 24h in #sms-ops');
    expect(summaries).toContainEqual(expect.stringMatching(/^slack: the bot acks: ok 200, \d+ ms$/));
    expect(summaries).toContain('smn: GET …/sms_sign → 200');
    expect(summaries).toContain('smn: GET …/sms/report mobile=134****6789 offset=0 → 200');
    expect(summaries.at(-1)).toContain('slack: the bot answers alice by response_url: 1 of 3 messages');
    expect(wire.map(({ id }) => id)).toEqual(wire.map((_line, index) => index + 1));
    expect(wire.find(({ side }) => side === 'smn')?.detail).toMatchObject({
      status: 200,
      authenticatedBy: 'access-key',
    });
    expect(JSON.stringify(wire)).not.toMatch(/xoxb-|xapp-|emulator-secret|1341234/);
  });

  it('of nobody is not there', async () => {
    const response = await fetch(`${page.url}/api/state?user=U0NOBODY`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ problem: 'There is no person U0NOBODY.' });
  });
});

describe('the server', () => {
  it('serves the built page, and nothing beside it', async () => {
    const index = await fetch(`${page.url}/`);
    expect([index.status, index.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await index.text()).toBe('<title>page</title>');
    expect(index.headers.get('content-security-policy')).toContain("default-src 'self'");
    const script = await fetch(`${page.url}/assets/page.js`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    for (const path of ['/nothing.js', '/assets', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/package.json']) {
      expect((await fetch(`${page.url}${path}`)).status).toBe(404);
    }
    expect((await fetch(`${page.url}/%`)).status).toBe(400);
    expect((await fetch(`${page.url}/`, { method: 'DELETE' })).status).toBe(405);
  });

  it('listens on this machine alone, under its own names alone', async () => {
    const { port, hostname } = new URL(page.url);
    expect(hostname).toBe('127.0.0.1');
    expect((await ask('/api/state', { host: `localhost:${port}` })).status).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example']) {
      const { status, body } = await ask('/api/state', { host });
      expect(status).toBe(421);
      expect(body).toBe('Only 127.0.0.1 and localhost are served.\n');
    }
  });

  it('takes JSON only, and says what is no act', async () => {
    const say = { kind: 'say', user: alice, channel: ops, text: 'hello' };
    expect((await act(JSON.stringify(say), 'text/plain')).status).toBe(415);
    expect((await act('{', 'application/json')).status).toBe(400);
    expect((await act(JSON.stringify({ ...say, text: 'x'.repeat(300_000) }), 'application/json')).status).toBe(413);
    const wrong: [unknown, string][] = [
      [[], 'An act is a JSON object.'],
      [{ kind: 'dance' }, 'There is no act dance.'],
      [{ ...say, text: 7 }, 'text is not a text.'],
      [{ kind: 'fault', fault: 'flood', isOn: true }, 'There is no fault flood.'],
      [{ kind: 'fault', fault: 'toString', isOn: true }, 'There is no fault toString.'],
      [{ kind: 'transport', transport: 'pigeon' }, 'transport is neither http nor socket.'],
      [{ kind: 'receipts', forwardMs: '5' }, 'forwardMs is not a number.'],
      [
        { kind: 'click', user: alice, on: 'table', actionId: 'x', blockId: null, value: null },
        'on is neither modal nor home nor a message.',
      ],
      [
        { kind: 'click', user: alice, on: 'home', actionId: 'x', blockId: 3, value: null },
        'blockId is neither a text nor null.',
      ],
      [{ kind: 'submit', user: alice, values: { a: 3 } }, 'a is neither a text nor several.'],
    ];
    for (const [body, problem] of wrong) {
      const response = await act(JSON.stringify(body), 'application/json; charset=utf-8');
      expect([response.status, await response.json()]).toEqual([400, { problem }]);
    }
  });

  it('tells every page at each change, and at once which version there is', async () => {
    const { version } = await page.state();
    await using first = await watchVersions(`${page.url}/api/events`);
    await using second = await watchVersions(`${page.url}/api/events`);
    const signal = AbortSignal.timeout(50_000);
    await first.after(version - 1, signal);
    await page.act({ kind: 'say', user: alice, channel: ops, text: 'did it arrive?' });
    await Promise.all([first.after(version, signal), second.after(version, signal)]);
    expect((await page.state()).version).toBeGreaterThan(version);
  });
});
