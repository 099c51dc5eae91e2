import type { MessageWords } from '../conversations/message-board.ts';
import { parseJson } from '../json-value.ts';
import type { BlockRollout } from '../messages/block-rollout.ts';
import { blocksOf } from '../messages/read-message.ts';
import type { CallArguments } from './call-arguments.ts';
import { refuse, refuseBlocks } from './refusals.ts';
import type { MethodResult } from './web-api-method.ts';

const mostCharacters = 40_000;

/** The `text` and `blocks` of a call, or the answer that refuses them. */
export function readWords(callArguments: CallArguments, rollout: BlockRollout): MessageWords | MethodResult {
  const text = callArguments.get('text') ?? '';
  const written = callArguments.get('blocks');
  const blocks = written === undefined || written === '' ? [] : parseJson(written);
  if (blocks === undefined) return refuse('invalid_blocks_format');
  const validation = rollout.validateMessage({ text, blocks });
  if (!validation.ok) return refuseBlocks('invalid_blocks', validation.problems);
  const words = { text: text.slice(0, mostCharacters), blocks: blocksOf(blocks) };
  return words.text === '' && words.blocks.length === 0 ? refuse('no_text') : words;
}

/** Says in the answer that the text was too long. */
export function tellTruncated(result: MethodResult, callArguments: CallArguments): MethodResult {
  const isTooLong = (callArguments.get('text') ?? '').length > mostCharacters;
  if (!result.ok || !isTooLong) return result;
  return { ...result, warning: 'message_truncated', response_metadata: { warnings: ['message_truncated'] } };
}
