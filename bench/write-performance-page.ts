// Writes the tables of docs/performance.md from the JSON of one full run, between the page's marks. What stands around
// them is written by people.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import { goalColumns, goalRow } from './speed/goal-row.ts';
import type { Scale } from './speed/scale.ts';
import type { Section, Table } from './speed/section.ts';

interface Run {
  readonly machine: Machine;
  readonly loadAfter: number;
  readonly scale: Scale;
  readonly seconds: number;
  readonly sections: Readonly<Record<string, Section>>;
}

const page = join(import.meta.dirname, '..', 'docs', 'performance.md');
const marks = ['<!-- What follows is written by bench/write-performance-page.ts -->', '<!-- Up to here -->'] as const;

const run = JSON.parse(readFileSync(join(import.meta.dirname, 'test-results', 'speed.json'), 'utf8')) as Run;
const text = readFileSync(page, 'utf8');
const [before, after] = [text.indexOf(marks[0]), text.indexOf(marks[1])];
if (before === -1 || after < before) throw new Error(`docs/performance.md lacks its marks: ${marks.join(' … ')}`);
writeFileSync(page, `${text.slice(0, before + marks[0].length)}\n\n${tablesOf(run)}\n\n${text.slice(after)}`);

function tablesOf({ machine, loadAfter, scale, seconds, sections }: Run): string {
  const { cpu, cores, memoryGb, node, platform, loadBefore } = machine;
  const load = `load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`;
  const where = `One ${scale.name} run of ${Math.round(seconds / 60)} minutes: Node ${node.slice(1)}, ${cores} cores (${cpu}), ${memoryGb} GB, ${platform}; ${load}, the bench's own processes included.`;
  const goals = Object.values(sections).flatMap((section) => section.goals);
  return [
    where,
    '## Goals, and what was reached',
    markdownTable(goalColumns, goals.map(goalRow)),
    '## Side by side',
    ...Object.values(sections).flatMap((section) => section.tables.map(tableText)),
  ].join('\n\n');
}

function tableText({ title, note, columns, rows }: Table): string {
  return [`### ${title}`, note, markdownTable(columns, rows)].join('\n\n');
}

function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
