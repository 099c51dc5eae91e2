/** What was sent before, oldest first, and where in it somebody is who leafs through it. */
export interface History {
  readonly sent: readonly string[];
  /** `sent.length`: at what is being written, kept in `draft` meanwhile. */
  readonly at: number;
  readonly draft: string;
}

export const noHistory: History = { sent: [], at: 0, draft: '' };

/** A step: where it leads, and the text that is there. */
export interface Step {
  readonly history: History;
  readonly text: string;
}

/** After something was sent. The same twice in a row is kept once. */
export function remember({ sent }: History, text: string): History {
  const kept = text.trim() === '' || sent.at(-1) === text ? sent : [...sent, text];
  return { sent: kept, at: kept.length, draft: '' };
}

/** The one before; `null` where there is none. @param text what stands in the box now */
export function older({ sent, at, draft }: History, text: string): Step | null {
  const found = sent[at - 1];
  if (found === undefined) return null;
  return { history: { sent, at: at - 1, draft: at === sent.length ? text : draft }, text: found };
}

/** The one after it, in the end what was being written; `null` where somebody is already. */
export function newer({ sent, at, draft }: History): Step | null {
  if (at >= sent.length) return null;
  return { history: { sent, at: at + 1, draft }, text: sent[at + 1] ?? draft };
}
