import type { Detour } from './row.ts';
import { inSlack, withoutBlocks } from './troubles.ts';

const native = ['data_table', 'data_visualization'];
const anotherWay: Detour['logs'] = { line: 'a reply took another way', often: 'each time' };

/** What does not keep an answer from arriving: the way it takes, and what is said beside it. */
export const detoursOfSlack: Readonly<Record<string, Detour>> = {
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
