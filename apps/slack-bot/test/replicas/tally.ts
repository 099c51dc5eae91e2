import type { TranscriptEntry } from '@org/slack-emulator';
import type { DeedEnd } from './deed.ts';
import { isExportStarted, isPromise } from './sentences.ts';

/** How often something may have come before people's eyes. */
interface Bounds {
  least: number;
  most: number;
}

/** Holds what came against what was asked for: each thing once, and of what was lost with a process once at most. */
export class Tally {
  readonly #bounds = new Map<string, Bounds>();

  /** Something was to come, and this is how it ended for who waited. Only what was answered must have come. */
  note(end: DeedEnd, what: string): void {
    const bounds = this.#bounds.get(what) ?? { least: 0, most: 0 };
    if (end === 'answered') bounds.least += 1;
    bounds.most += 1;
    this.#bounds.set(what, bounds);
  }

  /** What came more often or less often than it should have; one sentence each. */
  problems(transcript: readonly TranscriptEntry[]): readonly string[] {
    const came = Map.groupBy(transcript, whatCame);
    const all = new Set([...came.keys(), ...this.#bounds.keys()]);
    return [...all].flatMap((what) => {
      if (what === null) return [];
      const { least, most } = this.#bounds.get(what) ?? { least: 0, most: 0 };
      const entries = came.get(what) ?? [];
      if (entries.length >= least && entries.length <= most) return [];
      const last = entries.findLast((entry) => 'text' in entry);
      const said = last !== undefined && 'text' in last ? ` (the last one: ${last.text.slice(0, 80)})` : '';
      return [`${what}: ${entries.length}, not ${least} to ${most}${said}`];
    });
  }
}

/** The names of what is counted. */
export const names = {
  answers: (exchangeId: number) => `answers to exchange ${exchangeId}`,
  exportStarts: (exchangeId: number) => `words that an export has started, to exchange ${exchangeId}`,
  windows: (user: string) => `windows opened for ${user}`,
  filledWindows: (user: string) => `windows filled for ${user}`,
  directMessages: (user: string) => `direct messages to ${user}`,
  files: (user: string) => `files for ${user}`,
};

/** What of an entry is counted; `null` where nothing is. */
function whatCame(entry: TranscriptEntry): string | null {
  if (entry.kind === 'reply') {
    if (isExportStarted(entry.text)) return names.exportStarts(entry.exchangeId);
    return isPromise(entry.text) ? null : names.answers(entry.exchangeId);
  }
  if (entry.kind === 'view' && entry.change === 'opened') return names.windows(entry.userId);
  if (entry.kind === 'view' && entry.change === 'updated') return names.filledWindows(entry.userId);
  if (entry.kind === 'message' && entry.change === 'posted') return names.directMessages(entry.onlyFor ?? 'everybody');
  if (entry.kind === 'file' && entry.change === 'shared') return names.files(entry.onlyFor ?? 'everybody');
  return null;
}
