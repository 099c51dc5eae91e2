import type { SlackEmulator } from '@org/slack-emulator';
import type { SmnEmulator } from '@org/smn-emulator';
import type { PlaygroundFault } from '../protocol.ts';

/** The two that can go wrong. */
interface Emulators {
  readonly slack: SlackEmulator;
  readonly smn: SmnEmulator;
}

/** What goes wrong now. */
export interface FaultBoard {
  readonly on: readonly PlaygroundFault[];
  set(fault: PlaygroundFault, isOn: boolean): void;
  /** As at the start; what the emulators forget by themselves is not taken back here. */
  forget(): void;
}

/** Longer than the bot waits before it says that it still searches, shorter than it waits for an answer. */
const slowMs = 2_000;

/** How each of them begins, and what ends it. */
const faults: Readonly<Record<PlaygroundFault, (emulators: Emulators) => () => void>> = {
  'slow-smn': ({ smn }) => {
    const held = smn.fault({ kind: 'delay', milliseconds: slowMs, path: '/sms/', times: Infinity });
    return () => held.remove();
  },
  throttled: ({ smn }) => {
    const refusal = smn.fault({ status: 429, times: Infinity });
    return () => refusal.remove();
  },
  'refused-signature': ({ smn }) => {
    const body = {
      error_code: 'APIGW.0301',
      error_msg: 'Incorrect IAM authentication information: verify aksk signature fail',
      request_id: '00000000000000000000000000000301',
    };
    const refusal = smn.fault({ status: 401, body, times: Infinity });
    return () => refusal.remove();
  },
  'cut-answer': ({ smn }) => {
    const cut = smn.fault({ kind: 'resetMidBody', times: Infinity });
    return () => cut.remove();
  },
  'no-native-blocks': ({ slack }) => {
    slack.refuseBlockTypes(['data_table', 'data_visualization']);
    return () => slack.refuseBlockTypes([]);
  },
  'expired-response-url': ({ slack }) => {
    const refusal = slack.fault({ responseUrl: 'expired_url', times: Infinity });
    return () => refusal.remove();
  },
};

export function createFaultBoard(emulators: Emulators): FaultBoard {
  const ends = new Map<PlaygroundFault, () => void>();
  return {
    get on() {
      return [...ends.keys()];
    },
    set(fault, isOn) {
      if (isOn === ends.has(fault)) return;
      if (isOn) {
        ends.set(fault, faults[fault](emulators));
        return;
      }
      ends.get(fault)?.();
      ends.delete(fault);
    },
    forget: () => ends.clear(),
  };
}
