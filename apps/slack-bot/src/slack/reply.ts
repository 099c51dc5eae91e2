import type { Block, KnownBlock } from '@slack/types';

/** A chart. Slack has it since June 2026, `@slack/types` not yet. */
export interface DataVisualizationBlock extends Block {
  readonly type: 'data_visualization';
  /** At most 50 characters. */
  readonly title: string;
  readonly chart: PieChart | BarChart;
}

/** Shares of a whole: at most six, each above zero. */
export interface PieChart {
  readonly type: 'pie';
  readonly segments: readonly { readonly label: string; readonly value: number }[];
}

/** Counts side by side: at most six series over at most twenty categories, a point for each. */
export interface BarChart {
  readonly type: 'bar';
  readonly series: readonly {
    readonly name: string;
    readonly data: readonly { readonly label: string; readonly value: number }[];
  }[];
  readonly axis_config: { readonly categories: readonly string[] };
}

/** A block that replies are made of. */
export type ReplyBlock = KnownBlock | DataVisualizationBlock;

/** How rich a reply's blocks are. Slack may refuse a level: young blocks are not everywhere. */
export type BlockLevel = 'native' | 'table' | 'rich_text';

/** Every level, richest first. */
export const blockLevels: readonly BlockLevel[] = ['native', 'table', 'rich_text'];

/** What the person who asked gets to see; nobody else does. Its texts are plain: whoever posts it escapes them. */
export interface Reply {
  /** The result in words: what a notification and a screen reader say. */
  readonly text: string;
  /** Everything in words, for when Slack takes no blocks at all. */
  readonly inWords: string;
  /** The levels it can be shown at, richest first. */
  readonly levels: readonly BlockLevel[];
  readonly blocks: (level: BlockLevel) => readonly ReplyBlock[];
  /** Why there is no answer: it is said beside an older answer, which stays. */
  readonly isProblem: boolean;
}
