import type { TranscriptEntry } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { slackLine } from '../src/wire/slack-line.ts';

const names = { user: () => 'alice', channel: () => '#ops' };
const place = { exchangeId: 1, userId: 'U1', channelId: 'C1', at: 0 };
const message = { ts: '1.1', channelId: 'C1', text: 'hello', blocks: [], at: 0 };

const lines: readonly (readonly [TranscriptEntry, string])[] = [
  [{ kind: 'command', text: '/smsreport  help', ...place }, 'alice types /smsreport help in #ops'],
  [{ kind: 'click', on: 'modal', actionId: 'a', label: 'Next', ...place }, 'alice uses Next in the modal'],
  [{ kind: 'shortcut', on: 'global', callbackId: 'form', ...place }, 'alice uses the shortcut form'],
  [{ kind: 'event', type: 'app_home_opened', eventId: 'Ev1', ...place }, 'Slack sends app_home_opened for alice'],
  [{ kind: 'submission', viewId: 'V1', values: {}, ...place }, 'alice submits the window'],
  [{ kind: 'ack', outcome: 'timeout', durationMs: 3000, ...place }, 'the bot acks: timeout, 3000 ms'],
  [
    { kind: 'refused-reply', error: 'expired_url', ...place },
    'Slack refuses what the bot posts to the response_url: expired_url',
  ],
  [
    { kind: 'view', change: 'opened', viewId: 'V1', userId: 'U1', title: 'Form', blocks: [], at: 0 },
    'the window “Form” of alice: opened',
  ],
  [
    { kind: 'view', change: 'published', viewId: 'V1', userId: 'U1', title: '', blocks: [], at: 0 },
    'the Home of alice: published',
  ],
  [{ kind: 'message', change: 'posted', ...message }, 'a message in #ops is posted: hello'],
  [
    { kind: 'message', change: 'updated', ...message, text: 'x'.repeat(200) },
    `a message in #ops is updated: ${'x'.repeat(90)}…`,
  ],
  [{ kind: 'socket', change: 'opened', connection: 1, open: 1, at: 0 }, 'socket 1 is opened; 1 open'],
  [{ kind: 'socket-refused', reason: 'unknown_ticket', at: 0 }, 'Slack refuses a socket: unknown_ticket'],
  [{ kind: 'envelope', change: 'acked', envelopeId: 'e', connection: 2, at: 0 }, 'an envelope over socket 2 is acked'],
  [
    { kind: 'file', change: 'shared', fileId: 'F1', name: 'a.csv', channelId: 'C1', at: 0 },
    'the file a.csv is shared in #ops',
  ],
  [
    { kind: 'web-api', method: 'views.open', callArguments: {}, ok: false, error: 'expired_trigger_id', at: 0 },
    'the bot calls views.open: expired_trigger_id',
  ],
];

describe('what crossed the wire at Slack', () => {
  it.each(lines)('is one line in words: $kind', (entry, line) => {
    expect(slackLine(entry, names)).toBe(line);
  });
});
