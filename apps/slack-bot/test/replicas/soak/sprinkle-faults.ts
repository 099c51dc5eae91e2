import type { SlackEmulator, SlackFault } from '@org/slack-emulator';
import type { SmnEmulator } from '@org/smn-emulator';

type SmnFault = Parameters<SmnEmulator['fault']>[0];

const smnFaults: readonly SmnFault[] = [
  { status: 429, headers: { 'retry-after': '1' } },
  { status: 500 },
  { status: 503 },
  { kind: 'reset' },
  { kind: 'resetMidBody' },
  { kind: 'malformedJson' },
  { kind: 'smnError', code: 'SMN.0071' },
];

const slackFaults: readonly SlackFault[] = [
  { responseUrl: 'expired_url' },
  { responseUrl: 'invalid_blocks' },
  { responseUrl: true, status: 500 },
  { responseUrl: true, kind: 'reset' },
  { method: 'views.open', error: 'expired_trigger_id' },
  { method: 'views.update', status: 500 },
  { method: /^chat\./, error: 'ratelimited', retryAfterSeconds: 1 },
  { method: 'chat.update', kind: 'reset' },
  { method: 'files.completeUploadExternal', status: 500 },
];

/** Requests that go well between two that do not. */
const between = { smn: 60, slack: 12 };

/** Things go wrong now and then, on both sides, for about so many deeds. */
export function sprinkleFaults(slack: SlackEmulator, smn: SmnEmulator, deeds: number): void {
  for (const [index, fault] of repeated(smnFaults, deeds / between.smn)) {
    smn.fault({ ...fault, after: index * between.smn });
  }
  for (const [index, fault] of repeated(slackFaults, deeds / between.slack)) {
    slack.fault({ ...fault, after: index * between.slack });
  }
}

function repeated<Fault>(faults: readonly Fault[], times: number): readonly (readonly [index: number, fault: Fault])[] {
  return Array.from({ length: Math.floor(times) }, (_, index) => {
    const fault = faults[index % faults.length];
    return fault === undefined ? [] : [[index + 1, fault] as const];
  }).flat();
}
