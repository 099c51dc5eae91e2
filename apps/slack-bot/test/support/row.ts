import type { PlaceName } from './places.ts';
import type { Where } from './seen.ts';
import type { Way } from './troubles.ts';

/** The languages that people are answered in, and somebody who reads each. */
export const readers = { en: 'U0SHANGHAI', 'zh-CN': 'U0BEIJING' } as const;
export type Language = keyof typeof readers;
export type InBoth = Readonly<Record<Language, string>>;

/** One cause of trouble, and the sentence a person gets for it wherever they meet it. */
export interface Row {
  /** Every way to bring it about has the same sentence. */
  readonly ways: Readonly<Record<string, Way>>;
  /** Why several ways are one cause to whoever reads the sentence. */
  readonly alike?: string;
  /** Word for word; `{reference}`, `{request}` and `{day}` stand for what differs each time. */
  readonly says: InBoth;
  /** The words of the sentence that say what to do next. */
  readonly next: InBoth;
  /** Whether somebody has to look into it: the sentence then has a reference, and the log a line with it. */
  readonly failure: boolean;
  /** That line, where it is not that an answer failed. */
  readonly logs?: string;
  /** Whether Huawei Cloud must not be asked. */
  readonly asksNothing?: boolean;
  /** Where it is seen, when that is not where the answer would have been. */
  readonly where?: Partial<Record<PlaceName, Where>>;
  /** The same, for one of the ways. */
  readonly whereBy?: Readonly<Record<string, Row['where']>>;
}

/** A cause for which the answer comes all the same, another way or with a word about it. */
export interface Detour {
  readonly ways: Readonly<Record<string, Way>>;
  readonly alike?: string;
  /** Where messages go instead of to the response_url. */
  readonly where?: Where;
  /** What is said beside the answer, and its words that say what to do next. */
  readonly says?: InBoth;
  readonly next?: InBoth;
  /** Blocks that no message holds then. */
  readonly without?: readonly string[];
  /** The language of the answer when it is not the reader's. */
  readonly language?: Language;
  /** The warning that the log has of it: each time, or once while it is remembered. */
  readonly logs?: { readonly line: string; readonly often: 'each time' | 'once' };
}

/** A cause that leaves an answer or a window short of something, and what is said about it; `{sign}` is a signature's name. */
export interface Shortage extends Pick<Detour, 'ways' | 'alike'> {
  /** With a reference where somebody has to be asked: the log then has a line with the same. */
  readonly says: InBoth;
  readonly next: InBoth;
  /** The warning that the log has of it; `null` where nothing went wrong. */
  readonly logs: string | null;
  /** The ways that leave nothing at all to be found. */
  readonly leavesNothing: readonly string[];
}

/** Cells of the table that are not walked. */
export interface Omission {
  readonly causes: readonly string[];
  /** The ways that it is about; all of them when left out. */
  readonly ways?: readonly string[];
  readonly places: readonly PlaceName[];
  readonly because: string;
}
