/**
 * What a person may be allowed to do: ask (`query`), get a file (`export`), show others (`share`), see a number in full
 * (`unmask`), read what an SMS said (`text`).
 */
export const actions = ['query', 'export', 'share', 'unmask', 'text'] as const;

/** One of {@link actions}. */
export type Action = (typeof actions)[number];
