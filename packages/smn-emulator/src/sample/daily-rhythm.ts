import type { Random } from '../random.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Days and hours are those of the people who get the messages: China, UTC+8 all year. */
const chinaOffset = 8 * hour;

/** How many days back the sample goes. */
const sampleDays = 90;

/** How busy each hour of a day in China is: quiet nights, a peak before noon and one in the evening. */
const hourWeights = [3, 2, 1, 1, 1, 2, 6, 14, 26, 40, 48, 44, 34, 32, 36, 38, 36, 36, 40, 46, 48, 38, 20, 8];
const hourShares = shares(hourWeights);

/**
 * An instant between `sampleDays` ago and two minutes ago, likely at busy hours and less so at weekends.
 * The newest messages are two minutes old, so that those with a later story stand in front.
 */
export function sampleInstant(now: number, random: Random): number {
  for (;;) {
    const dayStart = chinaMidnight(now) - random.below(sampleDays + 1) * day;
    const instant = dayStart + pickHour(random) * hour + random.below(hour);
    const inRange = instant <= now - 2 * minute && instant > now - sampleDays * day;
    if (inRange && (!isWeekend(instant) || random.next() < 0.6)) return instant;
  }
}

/** The last midnight in China. */
export function chinaMidnight(now: number): number {
  return Math.floor((now + chinaOffset) / day) * day - chinaOffset;
}

function isWeekend(instant: number): boolean {
  const weekday = new Date(instant + chinaOffset).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function pickHour(random: Random): number {
  const roll = random.next();
  return hourShares.findIndex((share) => roll < share);
}

/** Each weight's share of the whole, added up from the start. */
function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum / total;
  });
}
