import type { DeliveryStatus, HistogramBucket } from '@org/smn-core';
import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../locales/en.ts';
import { shorten } from '../../slack/plain-text.ts';
import type { DataVisualizationBlock } from '../../slack/reply.ts';
import type { AnswerInput } from './answer-input.ts';

/** Below this a list says more than a chart. */
const leastReports = 8;
const longestName = 20;
const statusOrder: readonly DeliveryStatus[] = ['delivered', 'failed', 'pending', 'unknown'];

/** When messages were sent, and what became of them; `null` where there is nothing to see. */
export function chartOverTime({ summary, asker }: AnswerInput): DataVisualizationBlock | null {
  const { locale, timeZone } = asker.person;
  const buckets = summary.histogram;
  if (summary.total < leastReports || buckets.filter(({ total }) => total > 0).length < 2) return null;
  const categories = bucketNames(buckets, timeZone);
  return {
    type: 'data_visualization',
    title: locale.chart.overTime,
    chart: {
      type: 'bar',
      series: statusOrder
        .filter((status) => summary.outcomes[status].count > 0)
        .map((status) => ({
          name: nameOf(status, locale),
          data: buckets.map(({ outcomes }, index) => ({ label: categories[index] ?? '', value: outcomes[status] })),
        })),
      axis_config: { categories },
    },
  };
}

/** What became of messages, as shares; `null` where all went the same way. */
export function chartOfOutcomes({ summary, asker }: AnswerInput): DataVisualizationBlock | null {
  const { locale } = asker.person;
  const present = statusOrder.filter((status) => summary.outcomes[status].count > 0);
  if (summary.total < leastReports || present.length < 2) return null;
  return {
    type: 'data_visualization',
    title: locale.chart.outcomes,
    chart: {
      type: 'pie',
      segments: present.map((status) => ({
        label: nameOf(status, locale),
        value: summary.outcomes[status].count,
      })),
    },
  };
}

function nameOf(status: DeliveryStatus, locale: Locale): string {
  return shorten(locale.outcome(status).word, longestName);
}

/** What each bucket is called: as short as tells them apart, by where it starts. */
function bucketNames(buckets: readonly HistogramBucket[], timeZone: string): readonly string[] {
  const starts = buckets.map(({ start }) =>
    Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO(timeZone),
  );
  const days = starts.map((start) => start.toPlainDate().toString().slice(5));
  const times = starts.map((start) => start.toPlainTime().toString({ smallestUnit: 'minute' }));
  if (times.every((time) => time === '00:00')) return days;
  if (new Set(times).size === times.length) return times;
  const names = days.map((day, index) => `${day} ${times[index]}`);
  // An hour comes twice when the clocks go back, and Slack wants each name once.
  return names.map((name, index) => (names.indexOf(name) === index ? name : `${name} ${starts[index]?.offset ?? ''}`));
}
