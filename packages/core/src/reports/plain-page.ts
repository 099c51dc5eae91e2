/** The answer of ListSmsMsgReport under its wire names, as its schema answers it. */
export interface PlainPage {
  readonly request_id: string | null;
  readonly count: number | null;
  readonly data: readonly unknown[];
}

/**
 * Reads an answer by hand, as nearly all of them are: the schema would take longer for it than for its rows.
 *
 * @returns `null` for one that is the schema's to judge
 */
export function readPlainPage(body: unknown): PlainPage | null {
  if (!isObject(body)) return null;
  const { request_id: id, count, data } = body;
  if (typeof id !== 'string' || !isInteger(count) || !Array.isArray(data)) return null;
  return { request_id: id, count, data };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}
