import { describe, expect, test } from 'vitest';

import { actions, button } from './support/block-samples.ts';
import { alice, openHouse } from './support/conversation.ts';

const person = { name: 'p', realName: 'P', tz: 'Asia/Shanghai', locale: 'en-US' };
const users = [
  { ...person, id: 'U1MEMBER' },
  { ...person, id: 'U2GUEST', isRestricted: true },
  { ...person, id: 'U3SINGLE', isUltraRestricted: true },
  { ...person, id: 'U4STRANGER', isStranger: true, teamId: 'T0PARTNER' },
];

describe('users.info tells who is from elsewhere', () => {
  test.each([
    ['U1MEMBER', { is_restricted: false, is_ultra_restricted: false, is_stranger: false, team_id: 'T0EMULATED' }],
    ['U2GUEST', { is_restricted: true, is_ultra_restricted: false, is_stranger: false }],
    ['U3SINGLE', { is_restricted: true, is_ultra_restricted: true }],
    ['U4STRANGER', { is_restricted: false, is_stranger: true, team_id: 'T0PARTNER', profile: { team: 'T0PARTNER' } }],
  ])('%s', async (id, expected) => {
    await using house = await openHouse({}, { users });
    expect((await house.client.users.info({ user: id })).user).toMatchObject({ id, ...expected });
  });

  test('and so does what the app receives', async () => {
    const partner = { ...person, id: alice, teamId: 'T0PARTNER' };
    await using house = await openHouse({ blocks: [actions(button({ action_id: 'next' }))] }, { users: [partner] });
    const exchange = await house.slack.command('/smsreport help');
    await exchange.click('next');
    expect(house.payload()).toMatchObject({ user: { team_id: 'T0PARTNER' }, team: { id: 'T0EMULATED' } });
  });
});
