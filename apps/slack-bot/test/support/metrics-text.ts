/** One series, as a scrape has it. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A metric with its series. */
export interface ParsedMetric {
  readonly help: string;
  readonly type: string;
  readonly samples: readonly Sample[];
}

const sampleLine = /^([a-z_0-9]+)(?:\{(.*)\})? (\S+)$/;
const labelPair = /([a-z]+)="((?:[^"\\]|\\.)*)"(?:,|$)/g;

/** Reads the text that Prometheus reads. @throws Error at a line that is not of that format */
export function parseMetrics(text: string): ReadonlyMap<string, ParsedMetric> {
  const metrics = new Map<string, { help: string; type: string; samples: Sample[] }>();
  let current: { help: string; type: string; samples: Sample[] } | undefined;
  for (const line of text.split('\n').filter(Boolean)) {
    const [, keyword, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (keyword === 'HELP') {
      current = { help: rest, type: '', samples: [] };
      metrics.set(name, current);
    } else if (keyword === 'TYPE' && current) current.type = rest;
    else current?.samples.push(sampleOf(line));
  }
  return metrics;
}

function sampleOf(line: string): Sample {
  const [, name, labels = '', value] = sampleLine.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`no sample: ${line}`);
  const pairs = Array.from(labels.matchAll(labelPair), ([, key = '', word = '']) => [key, word] as const);
  return { name, labels: Object.fromEntries(pairs), value: value === '+Inf' ? Infinity : Number(value) };
}

/** The value of one series; `undefined` where there is none. */
export function valueOf(text: string, name: string, labels: Readonly<Record<string, string>> = {}): number | undefined {
  const samples = [...parseMetrics(text).values()].flatMap((metric) => metric.samples);
  const found = samples.find(
    (sample) => sample.name === name && JSON.stringify(sorted(sample.labels)) === JSON.stringify(sorted(labels)),
  );
  return found?.value;
}

function sorted(labels: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(labels).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
