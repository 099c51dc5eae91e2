import type { ActionsBlock, KnownBlock } from '@slack/types';
import { plainText } from '../../slack/plain-text.ts';
import type { BlockLevel, DataVisualizationBlock, Reply, ReplyBlock } from '../../slack/reply.ts';

/** A column: where there is no table, what stands in it may need its name. */
export interface AnswerColumn {
  readonly name: string;
  readonly speaksForItself: boolean;
}

/** Rows under a header: all cells texts, none empty. */
export interface AnswerTable {
  readonly caption: string;
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The column that names a row for a screen reader. */
  readonly nameColumn: number;
}

/** An answer before it is put into blocks: the same words at every level. */
export interface AnswerView {
  /** The answer in one sentence. */
  readonly headline: string;
  /** Short figures, side by side. */
  readonly figures: readonly string[];
  readonly lines: readonly string[];
  readonly table: AnswerTable | null;
  readonly chart: DataVisualizationBlock | null;
  readonly actions: readonly ActionsBlock[];
  /** What the answer stands on, and what is missing from it. */
  readonly notes: readonly string[];
  /** Who sees it, where that is not everybody. */
  readonly privacy: string | null;
  /** Says how many of all rows are shown, where not all can be. */
  readonly shownInWords: (shown: number) => string;
}

/** Slack's limits. */
const mostFields = 10;
const mostContextElements = 10;
/** Well below the 4,000 characters that Slack shows of a text without folding it. */
const longestInWords = 3_500;

/** An answer as a reply, at every level of blocks that makes a difference to it. */
export function toReply(view: AnswerView): Reply {
  const { headline, figures, table, chart } = view;
  const notes = allNotes(view);
  const levels: readonly BlockLevel[] = [
    ...(table || chart ? ['native' as const] : []),
    ...(table ? ['table' as const] : []),
    'rich_text',
  ];
  return {
    text: [headline, ...figures, ...view.lines, ...notes].join('\n'),
    inWords: inWords(view),
    levels,
    blocks: (level) => blocksOf(view, level),
    isProblem: false,
  };
}

function blocksOf(view: AnswerView, level: BlockLevel): readonly ReplyBlock[] {
  const { headline, figures, lines, table, chart, actions } = view;
  return [
    { type: 'section', text: plainText(headline) },
    ...(figures.length === 0
      ? []
      : [{ type: 'section' as const, fields: figures.slice(0, mostFields).map((text) => plainText(text)) }]),
    ...lines.map((line) => ({ type: 'section' as const, text: plainText(line) })),
    ...(level === 'native' && chart ? [chart] : []),
    ...(table && table.rows.length > 0 ? [tableBlock(table, level)] : []),
    ...actions,
    ...contextBlocks(allNotes(view)),
  ];
}

function tableBlock(table: AnswerTable, level: BlockLevel): KnownBlock {
  const { caption, columns, rows, nameColumn } = table;
  const cells = [columns.map(({ name }) => name), ...rows].map((row) =>
    row.map((text) => ({ type: 'raw_text' as const, text })),
  );
  switch (level) {
    case 'native':
      return { type: 'data_table', caption, page_size: 10, row_header_column_index: nameColumn, rows: cells };
    case 'table':
      return { type: 'table', rows: cells };
    case 'rich_text':
      return {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: rows.map((row) => ({
              type: 'rich_text_section',
              elements: [{ type: 'text', text: rowInWords(row, table) }],
            })),
          },
        ],
      };
  }
}

function contextBlocks(notes: readonly string[]): readonly KnownBlock[] {
  return Array.from({ length: Math.ceil(notes.length / mostContextElements) }, (_, index) => ({
    type: 'context',
    elements: notes
      .slice(index * mostContextElements, (index + 1) * mostContextElements)
      .map((text) => plainText(text)),
  }));
}

/** A row as one line; a cell that holds nothing is left out. */
function rowInWords(row: readonly string[], { columns }: AnswerTable): string {
  return row
    .flatMap((cell, index) => {
      if (cell === '–') return [];
      const { name = '', speaksForItself = true } = columns[index] ?? {};
      return [speaksForItself ? cell : `${name} ${cell.trim()}`];
    })
    .join(' · ');
}

function allNotes({ notes, privacy }: AnswerView): readonly string[] {
  return privacy === null ? notes : [...notes, privacy];
}

function inWords(view: AnswerView): string {
  const { headline, figures, lines, table, shownInWords } = view;
  const notes = allNotes(view);
  const around = [headline, ...figures, ...lines, ...notes].join('\n').length;
  const shown: string[] = [];
  let left = longestInWords - around;
  for (const row of table?.rows ?? []) {
    const line = table === null ? '' : rowInWords(row, table);
    left -= line.length + 1;
    if (left < 0) break;
    shown.push(line);
  }
  const cut = table && shown.length < table.rows.length ? [shownInWords(shown.length)] : [];
  return [headline, ...figures, ...lines, ...shown, ...cut, ...notes].join('\n');
}
