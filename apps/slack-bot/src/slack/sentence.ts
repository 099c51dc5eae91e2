import type { ActionsBlock } from '@slack/types';
import { plainText } from './plain-text.ts';
import type { Reply } from './reply.ts';

/** A reply that is words alone, and perhaps what can be done about it. */
export function sentence(text: string, actions: readonly ActionsBlock[] = []): Reply {
  return {
    text,
    inWords: text,
    levels: ['rich_text'],
    blocks: () => [{ type: 'section', text: plainText(text) }, ...actions],
    isProblem: false,
  };
}

/** Why there is no answer, in words. */
export function problemSentence(text: string, actions: readonly ActionsBlock[] = []): Reply {
  return { ...sentence(text, actions), isProblem: true };
}
