import { goalRow, goalColumns } from './goal-row.ts';
import type { Section, Table } from './section.ts';

/** Shows what a section found. */
export function printSection({ tables, goals }: Section): void {
  for (const table of tables) printTable(table);
  if (goals.length > 0) printTable({ title: 'Goals', note: '', columns: goalColumns, rows: goals.map(goalRow) });
}

function printTable({ title, note, columns, rows }: Table): void {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  console.log(`\n${title}${note && `\n${note}`}`);
  for (const line of lines) console.log(line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}
