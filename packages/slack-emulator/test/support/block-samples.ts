/** Blocks in short, for payloads that are right in everything but what a test is about. */
export type Sample = Record<string, unknown>;

export const plain = (text: string): Sample => ({ type: 'plain_text', text });
export const mrkdwn = (text: string): Sample => ({ type: 'mrkdwn', text });
export const letters = (count: number): string => 'x'.repeat(count);
export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_item, index) => make(index));

export const section = (more: Sample = {}): Sample => ({ type: 'section', text: mrkdwn('hello'), ...more });
export const button = (more: Sample = {}): Sample => ({ type: 'button', text: plain('Refresh'), ...more });
export const actions = (...elements: Sample[]): Sample => ({ type: 'actions', elements });
export const option = (value: string, more: Sample = {}): Sample => ({ text: plain(value), value, ...more });
export const select = (more: Sample = {}): Sample => ({
  type: 'static_select',
  action_id: 'filter',
  options: [option('all'), option('failed')],
  ...more,
});
export const input = (more: Sample = {}): Sample => ({
  type: 'input',
  block_id: 'window',
  label: plain('Window'),
  element: { type: 'plain_text_input', action_id: 'window' },
  ...more,
});
export const rawText = (text: string): Sample => ({ type: 'raw_text', text });
export const richText = (text: string): Sample => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: text === '' ? [] : [{ type: 'text', text }] }],
});
export const dataTable = (rows: Sample[][], more: Sample = {}): Sample => ({
  type: 'data_table',
  caption: 'Reports',
  rows,
  ...more,
});
export const twoRows = (): Sample[][] => [
  [rawText('Status'), rawText('Code')],
  [rawText('delivered'), rawText('0')],
];
export const pie = (segments: Sample[], more: Sample = {}): Sample => ({
  type: 'data_visualization',
  title: 'By status',
  chart: { type: 'pie', segments },
  ...more,
});
export const bars = (series: Sample[], categories: string[]): Sample => ({
  type: 'data_visualization',
  title: 'By hour',
  chart: { type: 'bar', series, axis_config: { categories } },
});
export const modal = (blocks: Sample[], more: Sample = {}): Sample => ({
  type: 'modal',
  title: plain('Details'),
  blocks,
  ...more,
});
export const home = (blocks: Sample[], more: Sample = {}): Sample => ({ type: 'home', blocks, ...more });
