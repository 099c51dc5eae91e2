import type { Detour } from './row.ts';
import { anotherBot, both, inSlack, withoutBlocks } from './troubles.ts';

const native = ['data_table', 'data_visualization'];
/** In both languages, because nobody says which one it should be. */
const zoneUnknown =
  'Slack did not say your language and time zone: times are in UTC. Ask again in a minute. · 未能从 Slack 获取您的语言和时区，请稍后重试。';
const anotherWay: Detour['logs'] = { line: 'a reply took another way', often: 'each time' };

/** What does not keep an answer from arriving: the way it takes, and what is said beside it. */
export const detoursOfSlack: Readonly<Record<string, Detour>> = {
  'users.info fails': {
    ways: { fatal_error: both(anotherBot(), inSlack({ method: 'users.info', error: 'fatal_error' })) },
    says: { en: zoneUnknown, 'zh-CN': zoneUnknown },
    next: { en: 'Ask again in a minute', 'zh-CN': '请稍后重试' },
    language: 'en',
    logs: { line: 'nobody says who asks: in English, in UTC', often: 'once' },
  },
  'the response_url is not taken': {
    ways: {
      expired_url: inSlack({ responseUrl: 'expired_url' }),
      used_url: inSlack({ responseUrl: 'used_url' }),
      'HTTP 500': inSlack({ responseUrl: true, status: 500 }),
      'the connection breaks': inSlack({ responseUrl: true, kind: 'reset' }),
    },
    alike: 'a way that is closed is closed, whatever closed it',
    where: 'ephemeral',
    logs: anotherWay,
  },
  'nor is an ephemeral message': {
    ways: {
      user_not_in_channel: inSlack(
        { responseUrl: 'expired_url' },
        { method: 'chat.postEphemeral', error: 'user_not_in_channel' },
      ),
    },
    where: 'direct',
    logs: anotherWay,
  },
  'native blocks are refused': { ways: { invalid_blocks: withoutBlocks(...native) }, without: native },
  'tables are refused as well': {
    ways: { invalid_blocks: withoutBlocks(...native, 'table') },
    without: [...native, 'table'],
  },
  'every block is refused': {
    ways: { invalid_blocks: withoutBlocks(...native, 'table', 'section', 'rich_text', 'actions', 'context', 'header') },
    without: [...native, 'table', 'section', 'rich_text', 'actions', 'context', 'header'],
  },
};
