import type { SlackEmulator, TranscriptEntry } from '@org/slack-emulator';
import type { LoggedRequest, SmnEmulator } from '@org/smn-emulator';
import type { WireLine } from '../protocol.ts';
import { slackLine, type Names } from './slack-line.ts';
import { smnLine } from './smn-line.ts';

/** What crossed the wire on both sides, in the order it did. */
export interface WireLog {
  /** The last ones. */
  lines(names: Names): readonly WireLine[];
  /** Begins anew; numbers go on. */
  clear(): void;
}

type Record =
  | { readonly id: number; readonly side: 'slack'; readonly entry: TranscriptEntry }
  | { readonly id: number; readonly side: 'smn'; readonly entry: LoggedRequest };

/** The page shows no more, and reads all of them at each change. */
const mostLines = 200;

/** Listens to both emulators. */
export function createWireLog({ slack, smn }: { readonly slack: SlackEmulator; readonly smn: SmnEmulator }): WireLog {
  let records: Record[] = [];
  let count = 0;
  let entriesSeen = 0;

  function note(
    record: Omit<Extract<Record, { side: 'slack' }>, 'id'> | Omit<Extract<Record, { side: 'smn' }>, 'id'>,
  ): void {
    count += 1;
    records = [...records.slice(1 - mostLines), { ...record, id: count }];
  }

  slack.onChange(() => {
    const entries = slack.transcript;
    for (const entry of entries.slice(entriesSeen)) note({ side: 'slack', entry });
    entriesSeen = entries.length;
  });
  smn.onRequest((entry) => {
    // It is told of twice, and its entry is kept up to date.
    if (!records.some((record) => record.entry === entry)) note({ side: 'smn', entry });
  });

  return {
    lines: (names) =>
      records.map(({ id, ...record }) =>
        record.side === 'slack'
          ? { id, side: 'slack', at: record.entry.at, summary: slackLine(record.entry, names), detail: record.entry }
          : { id, side: 'smn', at: record.entry.receivedAt, summary: smnLine(record.entry), detail: record.entry },
      ),
    clear() {
      records = [];
      entriesSeen = slack.transcript.length;
    },
  };
}
