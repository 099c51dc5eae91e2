import type { EmulatedChannel, EmulatedUser } from '@org/slack-emulator';

/** Who the page can be: two languages, three zones, one who may see more than the others, and a guest. */
export const people: readonly EmulatedUser[] = [
  { id: 'U0ALICE01', name: 'alice', realName: 'Alice Zhang', tz: 'Asia/Shanghai', locale: 'en-US' },
  { id: 'U0WANG001', name: 'wang', realName: '王芳', tz: 'Asia/Shanghai', locale: 'zh-CN' },
  { id: 'U0BERND01', name: 'bernd', realName: 'Bernd Weber', tz: 'Europe/Berlin', locale: 'en-US' },
  { id: 'U0GUEST01', name: 'gus', realName: 'Gus (guest)', tz: 'Asia/Shanghai', locale: 'en-US', isRestricted: true },
];

/** Where they talk: one with people from outside, and one the bot was not invited to. */
export const channels: readonly EmulatedChannel[] = [
  { id: 'C0SMSOPS1', name: 'sms-ops' },
  { id: 'C0GENERAL', name: 'general' },
  { id: 'C0PARTNER', name: 'acme-partners', isExtShared: true },
  { id: 'C0FINANCE', name: 'finance', isPrivate: true, isMember: false },
];
