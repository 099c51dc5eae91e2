import { isJsonObject } from '../json-value.ts';
import type { Block } from '../messages/message.ts';
import { maskWrittenNumbers } from './mask-numbers.ts';

/** A copy of a message's words without full numbers; the original keeps what the app sent. */
export function maskMessage<Words extends { text: string; blocks: readonly Block[] }>(message: Words): Words {
  return { ...message, text: maskWrittenNumbers(message.text), blocks: message.blocks.map(maskBlock) };
}

function maskBlock(block: Block): Block {
  return { ...maskFields(block), type: block.type };
}

function maskFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, maskValue(value)]));
}

/** The same for anything that is in a message. */
export function maskValue(value: unknown): unknown {
  if (typeof value === 'string') return maskWrittenNumbers(value);
  if (Array.isArray(value)) return value.map(maskValue);
  return isJsonObject(value) ? maskFields(value) : value;
}
