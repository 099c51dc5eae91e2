import { isJsonObject } from '../json-value.ts';
import type { BlockKitValidation } from './problem.ts';
import { validateSurface } from './validate-surface.ts';

/**
 * Whether Slack would take a modal or a Home, and everything it would refuse. Pointers start with `/view`, as in the
 * answers of `views.open`.
 *
 * @example
 * ```ts
 * const validation = validateView({ type: 'modal', title: { type: 'plain_text', text: 'Details' }, blocks });
 * ```
 */
export function validateView(view: unknown): BlockKitValidation {
  if (!isJsonObject(view)) return { ok: false, problems: [{ pointer: '/view', message: 'must provide an object' }] };
  const { type } = view;
  if (type === undefined)
    return { ok: false, problems: [{ pointer: '/view', message: 'missing required field: type' }] };
  if (type !== 'modal' && type !== 'home') {
    return { ok: false, problems: [{ pointer: '/view/type', message: `unsupported type: ${JSON.stringify(type)}` }] };
  }
  return validateSurface(type, view, '/view');
}
