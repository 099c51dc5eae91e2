import type { DenialReason, Need } from '../../access/access.ts';

const doing = {
  entry: '使用此机器人',
  query: '在此查询短信',
  export: '在此导出',
  share: '在此分享',
  unmask: '在此查看完整号码',
  text: '在此查看短信内容',
} satisfies Record<Need, string>;

/** What somebody may not do, why, and whom to ask. */
export const access = {
  refused: (needs: Need, why: DenialReason, contact: string | null, reference: string) =>
    `${because(why, doing[needs])}${nextStep(why, contact)}（参考编号 ${reference}）`,
};

function because(why: DenialReason, what: string): string {
  switch (why) {
    case 'unknown':
      return '未能从 Slack 获知您的身份，而机器人只答复本工作区的成员。';
    case 'guest':
      return '访客不能使用此机器人。';
    case 'outsider':
      return '只有机器人所属工作区的成员才能使用。';
    case 'workspace':
      return '此机器人未对本工作区开放。';
    case 'role':
      return `您没有权限${what}。`;
    case 'groups':
      return `未能从 Slack 获知您所在的用户组，因此无法确定您是否可以${what}。`;
    case 'external':
      return `此频道中有其他组织的成员，任何人都不能${what}。`;
    case 'unsure':
      return `无法确定此频道中是否有其他组织的成员，因此不能${what}。`;
  }
}

function nextStep(why: DenialReason, contact: string | null): string {
  switch (why) {
    case 'unknown':
    case 'groups':
      return '请一分钟后重试。';
    case 'external':
    case 'unsure':
      return '请在私信中向机器人查询。';
    case 'guest':
    case 'outsider':
    case 'workspace':
    case 'role':
      return `如有需要，请联系${contact ?? '机器人管理员'}。`;
  }
}
