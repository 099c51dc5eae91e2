/** Reads `X-Sdk-Date`, `YYYYMMDDTHHMMSSZ`, as epoch milliseconds; `undefined` for anything else. */
export function readSigningDate(date: string): number | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(date);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const epochMilliseconds = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(epochMilliseconds) ? undefined : epochMilliseconds;
}

/** An instant in the form of `X-Sdk-Date`. */
export function formatSigningDate(epochMilliseconds: number): string {
  return `${new Date(epochMilliseconds).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
