import { isDeepStrictEqual } from 'node:util';

import { isJsonObject } from '../../json-value.ts';
import type { BlockKitProblem } from '../problem.ts';
import { isOfType, listIn, problemAt, type Placed, type SurfaceRule } from '../surface.ts';

const withOptions = ['overflow', 'checkboxes', 'radio_buttons', 'static_select', 'multi_static_select'];
const selects = ['static_select', 'multi_static_select'];
const mostOptionsInGroup = 100;
const mostCharactersOfGroupLabel = 75;

/** Menus: where the options come from, what each one needs, and that what is chosen at first can be chosen. */
export const choices: SurfaceRule = ({ blocks, objects }) => [
  ...objects.filter((object) => isOfType(object, ...withOptions)).flatMap(checkMenu),
  ...blocks.filter((block) => isOfType(block, 'actions')).flatMap(checkActions),
];

function checkMenu(menu: Placed): readonly BlockKitProblem[] {
  const groups = listIn(menu, 'option_groups');
  const options = [...listIn(menu, 'options'), ...groups.flatMap((group) => listIn(group, 'options'))];
  return [
    ...checkSource(menu),
    ...groups.flatMap(checkGroup),
    ...options
      .filter((option) => option.fields['value'] === undefined)
      .map((option) => problemAt(option, 'missing required field: value')),
    ...options
      .filter((option) => option.fields['url'] !== undefined && !isOfType(menu, 'overflow'))
      .map((option) => problemAt(option, 'invalid additional property: url')),
    ...checkInitial(menu, options),
  ];
}

function checkSource(menu: Placed): readonly BlockKitProblem[] {
  if (!isOfType(menu, ...selects)) return [];
  const { options, option_groups: groups } = menu.fields;
  if (options === undefined && groups === undefined) return [problemAt(menu, 'missing required field: options')];
  return options !== undefined && groups !== undefined
    ? [problemAt(menu, 'must not have both `options` and `option_groups`')]
    : [];
}

function checkGroup(group: Placed): readonly BlockKitProblem[] {
  const [label] = objectIn(group, 'label');
  const text = label?.fields['text'];
  const { options } = group.fields;
  return [
    ...(typeof text === 'string' && text.length > mostCharactersOfGroupLabel
      ? [problemAt(group, `must be less than ${mostCharactersOfGroupLabel + 1} characters`, 'label/text')]
      : []),
    ...(Array.isArray(options) && options.length > mostOptionsInGroup
      ? [problemAt(group, `no more than ${mostOptionsInGroup} items allowed`, 'options')]
      : []),
  ];
}

function checkInitial(menu: Placed, options: readonly Placed[]): readonly BlockKitProblem[] {
  const chosen = [...objectIn(menu, 'initial_option'), ...listIn(menu, 'initial_options')];
  const known = (initial: Placed): boolean =>
    options.some((option) => isDeepStrictEqual(option.fields, initial.fields));
  return chosen
    .filter((initial) => !known(initial))
    .map((initial) => problemAt(initial, 'must match one of the provided options'));
}

function checkActions(block: Placed): readonly BlockKitProblem[] {
  const multi = listIn(block, 'elements').filter(({ fields }) => String(fields['type']).startsWith('multi_'));
  return multi.map(() => problemAt(block, 'unsupported element: multiselect'));
}

function objectIn(holder: Placed, field: string): readonly Placed[] {
  const value = holder.fields[field];
  return isJsonObject(value) ? [{ fields: value, pointer: `${holder.pointer}/${field}` }] : [];
}
