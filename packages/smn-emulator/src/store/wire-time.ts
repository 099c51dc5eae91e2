/** An instant as the API writes it: UTC to the second, `2016-08-02T08:10:01Z`. */
export function wireTime(epochMilliseconds: number): string {
  return `${new Date(epochMilliseconds).toISOString().slice(0, 19)}Z`;
}

/** Reads `YYYY-MM-DDTHH:MM:SS[.sss]Z`; `undefined` for anything else. */
export function readWireTime(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/.test(text)) return undefined;
  const epochMilliseconds = Date.parse(text);
  return Number.isNaN(epochMilliseconds) ? undefined : epochMilliseconds;
}
