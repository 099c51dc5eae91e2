import { isJsonObject } from '../json-value.ts';
import type { BlockKitValidation } from './problem.ts';
import { validateSurface } from './validate-surface.ts';

/**
 * Whether Slack would take the words and blocks of a message, and everything it would refuse. Other arguments of a call
 * (`channel`, `response_type`) are not looked at.
 *
 * @example
 * ```ts
 * const validation = validateMessage({ text: 'done', blocks });
 * if (!validation.ok) console.log(validation.problems.map(({ pointer, message }) => `${pointer}: ${message}`));
 * ```
 */
export function validateMessage(message: unknown): BlockKitValidation {
  if (!isJsonObject(message)) return { ok: false, problems: [{ pointer: '', message: 'must provide an object' }] };
  const { text, blocks } = message;
  if (text !== undefined && text !== null && typeof text !== 'string') {
    return { ok: false, problems: [{ pointer: '/text', message: 'must provide a string' }] };
  }
  return blocks === undefined || blocks === null ? { ok: true } : validateSurface('message', { blocks }, '');
}
