import type { TranscriptEntry } from './transcript-entry.ts';

/** What one person can see of all that happened; see the README for what is visible to whom. */
export function entriesSeenBy(entries: readonly TranscriptEntry[], userId: string): readonly TranscriptEntry[] {
  const shared = new Set(entries.filter(isInChannel).map((entry) => entry.exchangeId));
  return entries.filter((entry) => {
    switch (entry.kind) {
      case 'web-api':
      case 'socket':
      case 'socket-refused':
      case 'envelope':
      case 'refused-reply':
        return false;
      case 'message':
      case 'file':
        return entry.onlyFor === undefined || entry.onlyFor === userId;
      case 'command':
        return entry.userId === userId || shared.has(entry.exchangeId);
      case 'reply':
        return entry.userId === userId || isInChannel(entry);
      case 'ack':
      case 'click':
      case 'event':
      case 'shortcut':
      case 'submission':
      case 'view':
        return entry.userId === userId;
    }
  });
}

function isInChannel(entry: TranscriptEntry): entry is TranscriptEntry & { kind: 'reply' } {
  return entry.kind === 'reply' && entry.responseType === 'in_channel';
}
