import { useState, type ChangeEvent, type KeyboardEvent } from 'react';
import type { PageState } from '../../src/protocol.ts';
import { completionsFor, type Completion } from './complete.ts';
import { newer, noHistory, older, remember, type History, type Step } from './history.ts';

/** What is kept while other things are looked at: what was sent, and what is being written where. */
export interface ComposerMemory {
  readonly history: History;
  /** By conversation. */
  readonly drafts: Readonly<Record<string, string>>;
}

export const nothingWritten: ComposerMemory = { history: noHistory, drafts: {} };

/** What the box works with. */
export interface ComposerOptions {
  readonly channel: string;
  readonly commands: PageState['commands'];
  readonly memory: ComposerMemory;
  readonly keep: (memory: ComposerMemory) => void;
  readonly onSend: (text: string) => void;
}

/** What stands in the message box, and what the keys do in it. */
export interface ComposerState {
  readonly text: string;
  readonly items: readonly Completion[];
  /** Which of the items is active; -1 for none. */
  readonly active: number;
  readonly take: (item: Completion) => void;
  readonly send: () => void;
  readonly onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly close: () => void;
}

/**
 * Enter sends, Shift+Enter makes a new line; Tab and the arrows complete what the list below offers; without a list the
 * arrows leaf through what was sent.
 */
export function useComposer({ channel, commands, memory, keep, onSend }: ComposerOptions): ComposerState {
  const { history, drafts } = memory;
  const text = drafts[channel] ?? '';
  // Closed until somebody types: what comes out of the history is complete.
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const { items, takesFirst } = isOpen ? completionsFor(text, commands) : { items: [], takesFirst: false };
  const active = items.length === 0 ? -1 : (chosen ?? (takesFirst ? 0 : -1));

  const write = (next: string, opens: boolean, leafed: History = history): void => {
    keep({ history: leafed, drafts: { ...drafts, [channel]: next } });
    setOpen(opens);
    setChosen(null);
  };
  const take = (item: Completion): void => write(item.text, item.text.endsWith(' '));
  const send = (): void => {
    if (text.trim() === '') return;
    write('', false, remember(history, text));
    onSend(text);
  };
  const leaf = (step: Step | null): boolean => {
    if (step === null) return false;
    write(step.text, false, step.history);
    return true;
  };

  /** @returns whether the key meant something here */
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const { key, shiftKey, currentTarget: box } = event;
    const item = items[Math.max(active, 0)];
    switch (key) {
      case 'Enter':
        if (shiftKey) return false;
        if (active >= 0 && item !== undefined) take(item);
        else send();
        return true;
      case 'Tab':
        if (shiftKey || item === undefined) return false;
        take(item);
        return true;
      case 'Escape':
        if (items.length === 0) return false;
        setOpen(false);
        return true;
      case 'ArrowDown':
        if (items.length > 0) setChosen((active + 1) % items.length);
        else return isInLine(box, 'last') && leaf(newer(history));
        return true;
      case 'ArrowUp':
        if (items.length > 0) setChosen((Math.max(active, 0) - 1 + items.length) % items.length);
        else return isInLine(box, 'first') && leaf(older(history, text));
        return true;
      default:
        return false;
    }
  };
  return {
    text,
    items,
    active,
    take,
    send,
    close: () => setOpen(false),
    onChange: (event) => write(event.currentTarget.value, true),
    onKeyDown: (event) => {
      // While characters are composed, Enter and the arrows are the input method's.
      if (!event.nativeEvent.isComposing && press(event)) event.preventDefault();
    },
  };
}

/** Whether the caret is in the first or last line: elsewhere the arrows move it. */
function isInLine({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, line: 'first' | 'last'): boolean {
  if (selectionStart !== selectionEnd) return false;
  return !(line === 'first' ? value.slice(0, selectionStart) : value.slice(selectionEnd)).includes('\n');
}
