import type { PageState } from '../../src/protocol.ts';
import { titleOf } from '../sidebar/conversation-title.ts';
import { isFields, objectsOf, stringOf, textOf, type Fields } from '../blocks/fields.ts';

/** One thing that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly description: string;
}

/** Options under one heading; without one where it is empty. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

type Surroundings = Pick<PageState, 'conversations' | 'users'>;

/** What can be chosen in an element: what the app lists, or the people and conversations there are. */
export function optionsOf(element: Fields, { conversations, users }: Surroundings): readonly OptionGroup[] {
  switch (element['type']) {
    case 'conversations_select':
      return [{ label: '', options: conversations.filter(passes(element['filter'])).map(conversationOption) }];
    case 'channels_select':
      return [{ label: '', options: conversations.filter(({ isDirect }) => !isDirect).map(conversationOption) }];
    case 'users_select':
      return [
        { label: '', options: users.map(({ id, realName }) => ({ value: id, label: realName, description: '' })) },
      ];
    default:
      return listedOptions(element);
  }
}

/** The conversation that stands in a menu at first, when the app wants the one that is open. */
export function currentConversation(
  element: Fields,
  surroundings: Surroundings,
  conversationId: string | null,
): string | null {
  if (conversationId === null || element['default_to_current_conversation'] !== true) return null;
  const offered = optionsOf(element, surroundings).flatMap(({ options }) => options);
  return offered.some(({ value }) => value === conversationId) ? conversationId : null;
}

function listedOptions(element: Fields): readonly OptionGroup[] {
  const groups = objectsOf(element['option_groups']);
  if (groups.length === 0) return [{ label: '', options: objectsOf(element['options']).map(listedOption) }];
  return groups.map((group) => ({
    label: textOf(group['label']),
    options: objectsOf(group['options']).map(listedOption),
  }));
}

function listedOption(option: Fields): Option {
  return {
    value: stringOf(option['value']),
    label: textOf(option['text']),
    description: textOf(option['description']),
  };
}

type Conversation = PageState['conversations'][number];

function conversationOption(conversation: Conversation): Option {
  return { value: conversation.id, label: titleOf(conversation), description: '' };
}

/** What a menu shows: there are no messages of a group, and the direct ones are with the bot. */
function passes(filter: unknown): (conversation: Conversation) => boolean {
  if (!isFields(filter)) return () => true;
  const { include, exclude_external_shared_channels: noExternal, exclude_bot_users: noBots } = filter;
  return ({ isDirect, isPrivate, isExternal }) => {
    const kind = isDirect ? 'im' : isPrivate ? 'private' : 'public';
    if (Array.isArray(include) && !include.includes(kind)) return false;
    return !(noExternal === true && isExternal) && !(noBots === true && isDirect);
  };
}
