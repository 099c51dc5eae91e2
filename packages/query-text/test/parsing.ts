import { parseSearch, type Complaint, type ParsedSearch, type ParseOptions, type Search } from '../src/index.ts';

/** A Tuesday, 10:30 in Shanghai, 21:30 of Monday in New York. */
export const now = Date.parse('2026-11-24T02:30:00Z');
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
const shanghai: ParseOptions = { now, timeZone: 'Asia/Shanghai' };
export const signs = [
  { signId: 'sign-1', name: '商城' },
  { signId: 'sign-2', name: 'My Shop' },
  { signId: 'sign-3', name: '商城通知' },
];

export function parse(text: string, options: Partial<ParseOptions> = {}): ParsedSearch {
  return parseSearch(text, { ...shanghai, ...options });
}

export function search(text: string, options: Partial<ParseOptions> = {}): Search {
  const parsed = parse(text, options);
  if (parsed.kind !== 'search') throw new Error(`Asked back: ${JSON.stringify(parsed)}`);
  return parsed.search;
}

export function complaint(text: string, options: Partial<ParseOptions> = {}): Complaint {
  const parsed = parse(text, options);
  if (parsed.kind !== 'complaint') throw new Error(`Not asked back: ${JSON.stringify(parsed)}`);
  return parsed.complaint;
}

/** The window as two ISO texts on the clock of Shanghai. */
export function window(text: string, options: Partial<ParseOptions> = {}): string {
  const { startMs, endMs, kind, cutToNow } = search(text, options).window;
  const local = (ms: number) => new Date(ms + 8 * hourMs).toISOString().replace('T', ' ').replace('Z', '');
  return `${local(startMs)}..${local(endMs)} ${kind}${cutToNow ? ' cut' : ''}`;
}
