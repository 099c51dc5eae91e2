import { matchAt } from '../text/match-at.ts';
import { readWord } from '../text/read-word.ts';
import type { Calendar } from './calendar.ts';
import { dayMs } from './clock.ts';
import type { Moment, TimeMatch } from './reading.ts';
import { daypartWords, type Daypart } from './time-words.ts';

const hourMs = 3_600_000;
const hours: Readonly<Record<Daypart, { readonly fromMs: number | null; readonly toMs: number }>> = {
  morning: { fromMs: null, toMs: 12 * hourMs },
  afternoon: { fromMs: 12 * hourMs, toMs: 18 * hourMs },
  evening: { fromMs: 18 * hourMs, toMs: dayMs },
};

const ofToday = /this (morning|afternoon|evening)|(tonight)|(今早|今晚)|(昨晚)/iy;

/** `morning`, `下午` of a day that is named elsewhere; `this morning`, `昨晚` with their day. */
export function readDaypart(text: string, at: number, { today }: Calendar): TimeMatch | null {
  const match = matchAt(ofToday, text, at);
  if (match) {
    const daypart = match[3] === '今早' ? 'morning' : (daypartWords[(match[1] ?? '').toLowerCase()] ?? 'evening');
    const date = match[4] === undefined ? today : today.subtract({ days: 1 });
    const from: Moment = { date, clockMs: hours[daypart].fromMs };
    return { end: at + match[0].length, reading: { form: 'range', from, to: { date, clockMs: hours[daypart].toMs } } };
  }
  const word = readWord(daypartWords, text, at);
  return word && { end: word.end, reading: { form: 'clock', ...hours[word.value], needsDay: true } };
}
