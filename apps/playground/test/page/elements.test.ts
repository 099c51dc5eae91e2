import { describe, expect, it } from 'vitest';
import { currentConversation, optionsOf } from '../../page/elements/element-options.ts';
import { valueOf } from '../../page/elements/element-value.ts';
import { nextItem } from '../../page/menu/move-focus.ts';
import { inputsOf, missingIn, valuesOf } from '../../page/modal/drafts.ts';
import type { PageView } from '../../src/protocol.ts';

const option = (value: string) => ({ text: { type: 'plain_text', text: value.toUpperCase() }, value });
const conversation = (id: string, changes = {}) => ({
  id,
  name: id,
  isDirect: false,
  isPrivate: false,
  isExternal: false,
  ...changes,
});
const surroundings = {
  users: [{ id: 'U1', name: 'alice', realName: 'Alice', tz: 'UTC', locale: 'en-US' }],
  conversations: [
    conversation('C1'),
    conversation('C2', { isExternal: true }),
    conversation('C3', { isPrivate: true }),
    conversation('D1', { isDirect: true, isPrivate: true }),
  ],
};
const values = (element: Record<string, unknown>) =>
  optionsOf(element, surroundings).flatMap(({ options }) => options.map(({ value }) => value));

describe('options', () => {
  it('are those the app lists, in groups or not', () => {
    expect(values({ type: 'static_select', options: [option('a'), option('b')] })).toEqual(['a', 'b']);
    const groups = [{ label: { type: 'plain_text', text: 'G' }, options: [option('a')] }];
    expect(optionsOf({ type: 'static_select', option_groups: groups }, surroundings)).toEqual([
      { label: 'G', options: [{ value: 'a', label: 'A', description: '' }] },
    ]);
  });

  it('are the conversations that the filter lets through', () => {
    const filter = { include: ['public', 'private'], exclude_external_shared_channels: true, exclude_bot_users: true };
    expect(values({ type: 'conversations_select', filter })).toEqual(['C1', 'C3']);
    expect(values({ type: 'conversations_select' })).toEqual(['C1', 'C2', 'C3', 'D1']);
    expect(values({ type: 'channels_select' })).toEqual(['C1', 'C2', 'C3']);
  });

  it('begin with the open conversation only where the app wants it and the filter has it', () => {
    const element = {
      type: 'conversations_select',
      default_to_current_conversation: true,
      filter: { include: ['public'] },
    };
    expect(currentConversation(element, surroundings, 'C1')).toBe('C1');
    expect(currentConversation(element, surroundings, 'D1')).toBeNull();
    expect(currentConversation({ ...element, default_to_current_conversation: false }, surroundings, 'C1')).toBeNull();
  });
});

describe('what stands in an element', () => {
  it.each([
    [{ type: 'static_select', initial_option: option('a') }, undefined, 'a'],
    [{ type: 'static_select', initial_option: option('a') }, { selected_option: option('b') }, 'b'],
    [{ type: 'checkboxes', initial_options: [option('a')] }, { selected_options: [] }, []],
    [{ type: 'checkboxes' }, undefined, []],
    [{ type: 'datepicker' }, { selected_date: null }, ''],
    [{ type: 'plain_text_input', initial_value: 'x' }, undefined, 'x'],
  ])('%j with %j', (element, state, value) => {
    expect(valueOf(element, state)).toEqual(value);
  });
});

describe('drafts', () => {
  const input = (blockId: string, element: Record<string, unknown>, optional = false) => ({
    type: 'input',
    block_id: blockId,
    optional,
    element: { action_id: blockId, ...element },
  });
  const view: PageView = {
    id: 'V1',
    hash: '1',
    title: 'A form',
    submit: 'Send',
    close: null,
    blocks: [
      { type: 'divider' },
      input('text', { type: 'plain_text_input' }, true),
      input('select', { type: 'static_select', options: [option('a')] }),
      input('boxes', { type: 'checkboxes', initial_options: [option('a')], options: [option('a')] }, true),
      input('where', { type: 'conversations_select' }),
    ],
    errors: {},
    values: { select: { select: { type: 'static_select', selected_option: null } } },
  };
  const inputs = inputsOf(view, ({ type }) => (type === 'conversations_select' ? 'C1' : null));

  it('submit what was filled in or stands there, and nothing that nobody touched', () => {
    expect(valuesOf(inputs, { select: 'a' })).toEqual({ select: 'a', boxes: ['a'], where: 'C1' });
  });

  it('submit what was emptied', () => {
    expect(valuesOf(inputs, { text: '', select: 'a', boxes: [] })).toEqual({ select: 'a', boxes: [], where: 'C1' });
  });

  it('miss what is required and empty', () => {
    expect(missingIn(inputs, {})).toEqual(['select']);
    expect(missingIn(inputs, { select: 'a', where: '' })).toEqual(['where']);
  });
});

describe('the keys of a menu', () => {
  const labels = ['Refresh', 'Share', 'Summary'];

  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', 0, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['s', 0, 1],
    ['s', 1, 2],
    ['S', 2, 1],
    ['x', 0, null],
    ['Enter', 0, null],
  ])('%s at %i', (key, current, next) => {
    expect(nextItem(key, current, labels)).toBe(next);
  });

  it('mean nothing where there is nothing', () => {
    expect(nextItem('ArrowDown', -1, [])).toBeNull();
  });
});
