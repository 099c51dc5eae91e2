import type { BlockKitProblem } from '../problem.ts';
import { isOfType, problemAt, type SurfaceRule } from '../surface.ts';

const mostCharactersOfExternalId = 255;
const mostCardActions = 3;

/** What only concerns views: a way to submit what was typed in, one place for the cursor. */
export const views: SurfaceRule = ({ kind, whole, blocks, objects }) => {
  if (kind === 'message') return [];
  return [
    ...(kind === 'modal' ? checkSubmit(whole.fields['submit'], blocks) : []),
    ...objects
      .filter(({ fields }) => fields['focus_on_load'] === true)
      .slice(1)
      .map((object) => problemAt(object, 'only one element can have `focus_on_load`', 'focus_on_load')),
    ...checkExternalId(whole),
  ];
};

/** A card takes three buttons, which its types do not say. */
export const cardActions: SurfaceRule = ({ objects }) =>
  objects
    .filter((object) => isOfType(object, 'card'))
    .filter(({ fields }) => Array.isArray(fields['actions']) && fields['actions'].length > mostCardActions)
    .map((card) => problemAt(card, `no more than ${mostCardActions} items allowed`, 'actions'));

function checkSubmit(submit: unknown, blocks: Parameters<SurfaceRule>[0]['blocks']): readonly BlockKitProblem[] {
  if (submit !== undefined) return [];
  return blocks
    .filter((block) => isOfType(block, 'input'))
    .map((block) => problemAt(block, 'must define `submit` to use an `input` block in modals', 'input'));
}

function checkExternalId(whole: Parameters<SurfaceRule>[0]['whole']): readonly BlockKitProblem[] {
  const id = whole.fields['external_id'];
  if (typeof id !== 'string' || id.length <= mostCharactersOfExternalId) return [];
  return [problemAt(whole, `must be less than ${mostCharactersOfExternalId + 1} characters`, 'external_id')];
}
