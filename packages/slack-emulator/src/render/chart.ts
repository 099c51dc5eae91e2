import { isJsonObject } from '../json-value.ts';
import { displayWidth, padToWidth } from './display-width.ts';
import { objectsOf, stringOf } from './text-object.ts';

type Fields = Readonly<Record<string, unknown>>;
type Point = { label: string; value: number };

const longestBar = 24;

/** A chart as bars with their numbers; what Slack draws as a pie, a line or an area is bars too. */
export function renderChart(block: Fields): string[] {
  const { chart } = block;
  const title = stringOf(block['title']);
  if (!isJsonObject(chart)) return [title];
  if (chart['type'] === 'pie') return [title, ...drawBars(pointsOf(chart['segments']))];
  const series = objectsOf(chart['series']);
  const largest = Math.max(0, ...series.flatMap(({ data }) => pointsOf(data).map(({ value }) => value)));
  const drawn = series.map(({ name, data }) => [`${stringOf(name)}:`].concat(drawBars(pointsOf(data), largest)));
  return [title, ...drawn.flat()];
}

function pointsOf(list: unknown): Point[] {
  return objectsOf(list).map(({ label, value }) => ({
    label: stringOf(label),
    value: typeof value === 'number' ? value : 0,
  }));
}

function drawBars(points: readonly Point[], largest = Math.max(0, ...points.map(({ value }) => value))): string[] {
  const width = Math.max(0, ...points.map(({ label }) => displayWidth(label)));
  return points.map(({ label, value }) => {
    const length = largest === 0 ? 0 : Math.max(0, Math.round((value / largest) * longestBar));
    return `${padToWidth(label, width)}  ${`${'█'.repeat(length)} `.trimStart()}${value}`;
  });
}
