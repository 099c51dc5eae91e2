import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../page/conversation/decode-entities.ts';
import { news } from '../../page/conversation/news.ts';
import { placeFiles } from '../../page/conversation/place-files.ts';
import { countUnread, markRead } from '../../page/conversation/unread.ts';
import type { PageFile, PageMessage, PageUser } from '../../src/protocol.ts';

const message = (ts: string, changes: Partial<PageMessage> = {}): PageMessage => ({
  ts,
  channelId: 'C1',
  userId: null,
  threadTs: null,
  isEphemeral: false,
  text: `text ${ts}`,
  blocks: [],
  edits: 0,
  ...changes,
});
const file = (name: string): PageFile => ({ id: `F-${name}`, name, channelId: 'C1', bytes: 1 });
const me = { userId: 'U1', conversationId: 'C1' };

describe('unread', () => {
  const messages = [
    message('1.1'),
    message('1.2', { userId: 'U1' }),
    message('1.3'),
    message('1.4', { channelId: 'C2' }),
  ];

  it('counts what others wrote in a conversation since it was read', () => {
    expect(countUnread(messages, {}, me)).toBe(2);
    const read = markRead(messages.slice(0, 2), {}, me);
    expect(countUnread(messages, read, me)).toBe(1);
    expect(countUnread(messages, markRead(messages, read, me), me)).toBe(0);
  });

  it('is each person’s own', () => {
    expect(countUnread(messages, markRead(messages, {}, me), { ...me, userId: 'U2' })).toBe(3);
  });

  it('stays the same object where nothing is new', () => {
    const read = markRead(messages, {}, me);
    expect(markRead(messages, read, me)).toBe(read);
    expect(markRead([], read, me)).toBe(read);
  });
});

describe('files', () => {
  it('stand at the last message that speaks of them, the others at the end', () => {
    const messages = [
      message('1', { text: 'a.csv is coming' }),
      message('2', { blocks: [{ type: 'section', text: { type: 'plain_text', text: 'here is a.csv' } }] }),
      message('3'),
    ];
    const { entries, loose } = placeFiles(messages, [file('a.csv'), file('b.csv')]);
    expect(entries.map(({ files }) => files.map(({ name }) => name))).toEqual([[], ['a.csv'], []]);
    expect(loose.map(({ name }) => name)).toEqual(['b.csv']);
  });
});

describe('news', () => {
  const user = (id: string, realName: string): PageUser => ({ id, name: id, realName, tz: 'UTC', locale: 'en-US' });
  const [alice, bernd] = [user('U1', 'Alice'), user('U2', 'Bernd')];
  const conversations = [
    { id: 'C1', name: 'sms-ops', isDirect: false, isPrivate: false, isExternal: false },
    { id: 'D1', name: 'SMS report', isDirect: true, isPrivate: true, isExternal: false },
  ];
  const known = (messages: PageMessage[], who = alice) => ({
    user: who,
    users: [alice, bernd],
    messages,
    conversations,
  });

  it('says what others wrote or changed, and where', () => {
    const before = known([message('1'), message('2')]);
    const after = known([
      message('1', { edits: 1, text: '1 &lt; 2' }),
      message('2'),
      message('3', { userId: 'U1' }),
      message('4', { userId: 'U2' }),
      message('5', { channelId: 'D1' }),
    ]);
    expect(news(before, after, 'Bot')).toEqual(['Bot in sms-ops: 1 < 2', 'Bernd in sms-ops: text 4', 'Bot: text 5']);
  });

  it('is silent when somebody else looks', () => {
    expect(news(known([]), known([message('1')], bernd), 'Bot')).toEqual([]);
  });
});

it('decodes what apps escape, once', () => {
  expect(decodeEntities('&lt;a&gt; &amp;lt; &quot;')).toBe('<a> &lt; &quot;');
});
