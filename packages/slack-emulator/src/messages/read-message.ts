import { isJsonObject, parseJson } from '../json-value.ts';
import { describeProblem } from '../validation/problem.ts';
import type { BlockRollout } from './block-rollout.ts';
import type { Block, Message } from './message.ts';

/** The names Slack gives to what is wrong with a message. */
type MessageProblem = 'invalid_payload' | 'invalid_blocks';

/** A message, or why it is none. */
export type MessageReading =
  | { ok: true; message: Message }
  | { ok: false; problem: MessageProblem; reason: string; problems?: readonly string[] };

/** Reads the JSON an app sends in an ack or to a response_url. */
export function readMessage(json: string, rollout: BlockRollout): MessageReading {
  const value = parseJson(json);
  if (!isJsonObject(value)) return invalidPayload('the body is not a JSON object');
  const { text, response_type: responseType } = value;
  if (text !== undefined && text !== null && typeof text !== 'string') return invalidPayload('text is not a string');
  if (responseType !== undefined && responseType !== 'ephemeral' && responseType !== 'in_channel') {
    return invalidPayload('response_type is neither ephemeral nor in_channel');
  }
  const validation = rollout.validateMessage(value);
  if (!validation.ok) {
    const problems = validation.problems.map(describeProblem);
    return { ok: false, problem: 'invalid_blocks', reason: problems.join('; '), problems };
  }
  const message: Message = {
    responseType: responseType ?? 'ephemeral',
    text: text ?? '',
    blocks: blocksOf(value['blocks']),
    replaceOriginal: value['replace_original'] === true,
    deleteOriginal: value['delete_original'] === true,
  };
  return { ok: true, message };
}

/** The blocks of what was validated. */
export function blocksOf(value: unknown): readonly Block[] {
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return items.filter((item): item is Block => isJsonObject(item) && typeof item['type'] === 'string');
}

/** Whether there is anything in it for a person to read. */
export function saysSomething(message: Message): boolean {
  return message.text !== '' || message.blocks.length > 0;
}

function invalidPayload(reason: string): MessageReading {
  return { ok: false, problem: 'invalid_payload', reason };
}
