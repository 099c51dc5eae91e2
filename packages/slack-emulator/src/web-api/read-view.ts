import { isJsonObject, parseJson } from '../json-value.ts';
import { validateView } from '../validation/validate-view.ts';
import type { CallArguments } from './call-arguments.ts';
import { refuse, refuseBlocks } from './refusals.ts';
import type { MethodResult } from './web-api-method.ts';

const mostBytes = 250_000;

/** A view an app sent, or the answer that refuses it. */
export type ViewReading = { fields: Readonly<Record<string, unknown>> } | { refusal: MethodResult };

/** Reads and validates the `view` of a call. */
export function readView(callArguments: CallArguments, type: readonly string[]): ViewReading {
  const written = callArguments.get('view') ?? '';
  const view = parseJson(written);
  if (written === '') return { refusal: refuse('invalid_arguments', ['missing required field: view']) };
  if (Buffer.byteLength(written) > mostBytes) return { refusal: refuse('view_too_large') };
  const validation = validateView(view);
  if (!validation.ok) return { refusal: refuseBlocks('invalid_arguments', validation.problems) };
  if (!isJsonObject(view) || !type.includes(String(view['type']))) {
    return { refusal: refuse('invalid_arguments', ['must match the `type` of the view [json-pointer:/view/type]']) };
  }
  return { fields: view };
}
