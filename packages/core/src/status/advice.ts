import type { LocalizedText } from './status-terms.ts';

/** For trouble of the phone that no cause group covers. */
export const handsetTrouble: LocalizedText = {
  en: 'Trouble of the phone: ask the person to restart it or to try another one, then send again.',
  'zh-CN': '手机问题：请用户重启手机或换一部手机后再发送。',
};

/** For codes that stand for a number out of use as well as for a phone that is off. */
export const numberOrHandset: LocalizedText = {
  en: 'Ask the person whether the phone is on and the number in service before sending again.',
  'zh-CN': '请先向用户确认手机已开机、号码可正常使用，再重新发送。',
};
