import { describe, expect, it } from 'vitest';
import { parseSearch, type Complaint, type ParsedSearch } from '../src/index.ts';
import { chineseTimes } from './lines/times-zh.ts';
import { combinations } from './lines/combinations.ts';
import { daylightSaving } from './lines/daylight-saving.ts';
import { englishTimes } from './lines/times-en.ts';
import { usualNow, type ComplaintParts, type Line, type SearchParts, type WindowParts } from './lines/expectations.ts';
import { hostile } from './lines/hostile.ts';
import { maskedNumbers } from './lines/masked.ts';
import { messageIds } from './lines/message-ids.ts';
import { mistakes } from './lines/mistakes.ts';
import { monthAndYearEnds } from './lines/month-and-year-ends.ts';
import { numbers } from './lines/numbers.ts';
import { signatures } from './lines/signatures.ts';
import { slackManglings } from './lines/slack-manglings.ts';
import { statuses } from './lines/statuses.ts';
import { lineTitle } from './lines/line-title.ts';

const tables: Readonly<Record<string, readonly Line[]>> = {
  numbers,
  'masked numbers': maskedNumbers,
  'times in English': englishTimes,
  'times in Chinese': chineseTimes,
  'clock changes': daylightSaving,
  'ends of months and years': monthAndYearEnds,
  statuses,
  signatures,
  'message ids': messageIds,
  'as Slack delivers it': slackManglings,
  'typing mistakes': mistakes,
  'hostile text': hostile,
  combinations,
};

const dayMs = 86_400_000;

function nowOf(line: Line): number {
  return Date.parse(line.now ?? usualNow);
}

function parse(line: Line, typed = line.typed): ParsedSearch {
  const options = { now: nowOf(line), timeZone: line.zone ?? 'Asia/Shanghai' };
  return parseSearch(typed, line.signs === undefined ? options : { ...options, signs: line.signs });
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function instant(text: string, line: Line): string {
  return iso(text === 'now' ? nowOf(line) : Date.parse(text));
}

function lastTwentyFourHours(line: Line): WindowParts {
  const start = iso(nowOf(line) - dayMs);
  return { kind: 'default', start, end: 'now', span: { amount: 24, unit: 'hour' }, cut: false };
}

function expectedSearch(parts: SearchParts, line: Line): unknown {
  const window = parts.window ?? lastTwentyFourHours(line);
  return {
    numbers: (parts.numbers ?? []).map((number) => {
      const [nationCode, mobile] = number.includes(' ') ? number.split(' ') : ['86', number];
      return { mobile, nationCode };
    }),
    messageIds: parts.ids ?? [],
    signs: parts.signs ?? [],
    statuses: parts.statuses ?? [],
    window: {
      start: instant(window.start, line),
      end: instant(window.end, line),
      kind: window.kind ?? expect.any(String),
      span: window.span,
      cutToNow: window.cut ?? expect.any(Boolean),
    },
    view: parts.view ?? 'reports',
  };
}

/** The same parse with its instants as text, so that a difference can be read. */
function readable(parsed: ParsedSearch): unknown {
  if (parsed.kind !== 'search') return parsed;
  const { startMs, endMs, ...window } = parsed.search.window;
  return { kind: 'search', search: { ...parsed.search, window: { ...window, start: iso(startMs), end: iso(endMs) } } };
}

function checkComplaint(complaint: Complaint, parts: ComplaintParts, line: Line): void {
  const words = complaint.words.join(' ');
  if (parts.words !== undefined) expect(words).toBe(parts.words);
  if (parts.holds !== undefined) expect(words).toContain(parts.holds);
  if (parts.suggests !== undefined) expect(complaint.suggestions).toEqual(expect.arrayContaining([...parts.suggests]));
  if (parts.suggestsOnly !== undefined) {
    expect(complaint.suggestions.toSorted()).toEqual(parts.suggestsOnly.toSorted());
  }
  for (const text of parts.mentions ?? []) expect(complaint.suggestions.join('\n')).toContain(text);
  if (parts.helps === true) expect(complaint.suggestions).not.toEqual([]);
  const limitMs = parts.limit === undefined ? null : Date.parse(instant(parts.limit, line));
  if (!tells(complaint.reason) || parts.limit !== undefined) expect(complaint.limitMs).toBe(limitMs);
  if (parts.suggestionsWork !== false) checkSuggestions(complaint, words, line);
}

/** The reasons that come with a moment that would work. */
function tells(reason: string): boolean {
  return reason === 'too-long-ago' || reason === 'future';
}

/** Each suggestion, typed in place of the words, must work; words that do not stand side by side cannot be replaced. */
function checkSuggestions(complaint: Complaint, words: string, line: Line): void {
  if (words === '' || !line.typed.includes(words)) return;
  for (const suggestion of complaint.suggestions) {
    expect(
      parse(
        line,
        line.typed.replace(words, () => suggestion),
      ).kind,
      `with "${suggestion}"`,
    ).not.toBe('complaint');
  }
}

function check(line: Line): void {
  const parsed = parse(line);
  const { expect: expected } = line;
  if (expected.kind === 'complaint') {
    if (parsed.kind !== 'complaint') expect.unreachable(`was understood: ${JSON.stringify(readable(parsed))}`);
    expect(expected.reasons).toContain(parsed.complaint.reason);
    checkComplaint(parsed.complaint, expected.parts, line);
  } else if (expected.kind === 'search') {
    expect(readable(parsed)).toEqual({ kind: 'search', search: expectedSearch(expected.parts, line) });
  } else {
    expect(parsed).toEqual(expected);
  }
}

for (const [theme, lines] of Object.entries(tables)) {
  describe(theme, () => {
    for (const [index, line] of lines.entries()) it(lineTitle(index, line), () => check(line));
  });
}

describe('the table itself', () => {
  const all = Object.values(tables).flat();

  it('holds at least 260 lines, no two alike', () => {
    const keys = all.map((line) => JSON.stringify([line.typed, line.zone, nowOf(line), line.signs]));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.length).toBeGreaterThanOrEqual(260);
  });

  it('shows no full number in a title', () => {
    const titles = all.map((line) => lineTitle(0, line));
    const bare = titles.map((title) =>
      title.replaceAll(/\d{4}-\d\d-\d\d(T[\d:.]+)?/g, '').replaceAll(/[\s().+-]/g, ''),
    );
    expect(bare.filter((title) => /\p{Nd}{9}/u.test(title))).toEqual([]);
  });

  it('expects windows that the service would answer', () => {
    const bad = all.filter((line) => {
      if (line.expect.kind !== 'search' || line.expect.parts.window === undefined) return false;
      const start = Date.parse(instant(line.expect.parts.window.start, line));
      const end = Date.parse(instant(line.expect.parts.window.end, line));
      return !(start <= end && end <= nowOf(line) && nowOf(line) - start <= 92 * dayMs);
    });
    expect(bad.map((line) => line.typed)).toEqual([]);
  });
});
