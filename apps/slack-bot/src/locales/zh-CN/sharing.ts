import type { Locale } from '../en.ts';

/** A message that somebody wrote, looked through. */
export const checkMessage: Locale['checkMessage'] = {
  nothing: '这条消息中没有手机号码或消息 ID。可以在此查询：',
  which: (found, offered) =>
    `这条消息中有${found}个号码或消息 ID。要查哪一个？${offered < found ? `以下是前${offered}个。` : ''}`,
  all: '以上全部号码',
};

/** An answer for others. */
export const share: Locale['share'] = {
  title: '分享查询结果',
  submit: '分享',
  where: '分享到',
  whereHint: '不包括有外部组织成员的频道。',
  preview: (shown, total) =>
    `该会话的所有成员都将看到以下内容（号码已脱敏）${shown < total ? `，此处仅预览前${shown}行，共${total}行` : ''}：`,
  external: '该频道有外部组织的成员，请选择其他频道。',
  notAllowed: '您没有权限分享到该频道，请选择其他频道。',
  unchecked: 'Slack 未能确认该频道的成员，因此没有分享。请一分钟后重试。',
  done: '已分享。点击消息下方的“撤回”可以撤回。',
  sharedBy: '分享者',
  takeBack: '撤回',
  notYours: '只有分享者本人可以撤回。请联系分享者。',
};
