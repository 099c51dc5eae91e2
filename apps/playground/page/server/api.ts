import type { ActResult, PageAct, PageState } from '../../src/protocol.ts';

/**
 * Everything one person sees.
 *
 * @param user whose; the first person's when `null`
 * @throws Error when the server does not answer, or not with a state
 */
export async function fetchState(user: string | null, signal: AbortSignal): Promise<PageState> {
  const query = user === null ? '' : `?${new URLSearchParams({ user }).toString()}`;
  const response = await fetch(`/api/state${query}`, { signal });
  if (!response.ok) {
    const { problem }: ActResult = await response.json();
    throw new Error(problem ?? `The playground answered ${response.status}.`);
  }
  const state: PageState = await response.json();
  return state;
}

/** Does something, and says what went wrong: in the server's words, or that there was no answer. */
export async function sendAct(act: PageAct): Promise<string | null> {
  try {
    const response = await fetch('/api/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    // What is no act at all is answered in the same form.
    const { problem }: ActResult = await response.json();
    return problem;
  } catch {
    return 'The playground does not answer. Is it still running?';
  }
}

/** Where the bytes of a file are. */
export function fileAddress({ id, name }: { readonly id: string; readonly name: string }): string {
  return `/files/${encodeURIComponent(id)}/${encodeURIComponent(name)}`;
}
