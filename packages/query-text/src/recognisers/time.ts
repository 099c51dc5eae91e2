import type { Recogniser } from '../part.ts';
import { readWindow } from '../time/read-window.ts';

/** Words about time. */
export const recogniseTime: Recogniser = (text, at, { calendar, locale }) => {
  const match = readWindow(text, at, calendar, locale);
  return match && { end: match.end, meaning: { type: 'time', reading: match.reading } };
};
