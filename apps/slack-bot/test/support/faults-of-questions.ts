import type { House } from '../harness.ts';
import { submitsFilter, type Place } from './places.ts';
import type { InBoth, Row } from './row.ts';
import { anotherBot, type Trouble } from './troubles.ts';

const storyNumber = '13412346789';
const tooManySigns = Array.from({ length: 51 }, (_, index) => `sign${index}`).join(',');

/** What no answer can be given to, though nothing is broken. */
export const faultsOfQuestions: Readonly<Record<string, Row>> = {
  'too many queries': {
    ways: { '51 signatures': anotherBot({ environment: { SMN_SIGN_IDS: tooManySigns } }) },
    says: {
      en: 'That would be 51 questions to Huawei Cloud, more than the 50 I may ask at once. Ask for fewer numbers, or for one signature.',
      'zh-CN': '这需要向华为云查询51次，超过了一次最多50次的限制。请减少号码，或只查一个签名。',
    },
    next: { en: 'Ask for fewer numbers, or for one signature', 'zh-CN': '请减少号码，或只查一个签名' },
    failure: false,
  },
  'too many queries in a window': {
    ways: { '51 signatures': anotherBot({ environment: { SMN_SIGN_IDS: tooManySigns } }) },
    says: {
      en: 'That would be 51 questions to Huawei Cloud, more than the 50 I may ask at once. Choose fewer signatures.',
      'zh-CN': '这需要向华为云查询51次，超过了一次最多50次的限制。请减少签名。',
    },
    next: { en: 'Choose fewer signatures', 'zh-CN': '请减少签名' },
    failure: false,
    where: { 'submits the filter': 'field', 'submits the form': 'field', 'submits the form from anywhere': 'field' },
  },
  'the message is gone': {
    ways: { 'its report is not answered any more': withoutTheReports },
    says: {
      en: 'That message is not in the answer any more. Refresh it, or ask again.',
      'zh-CN': '这条短信已不在结果中。请刷新，或重新查询。',
    },
    next: { en: 'Refresh it, or ask again', 'zh-CN': '请刷新，或重新查询' },
    failure: false,
  },
};

/** What is wrong with days: filled in, the sentence at the field, and what it says to do. */
export interface WrongDays {
  readonly submits: Place;
  readonly says: InBoth;
  readonly next: InBoth;
}

/** Days in the filter window that no search can be made of. */
export const wrongDays: Readonly<Record<string, WrongDays>> = {
  'no first day': {
    submits: submitsFilter({ window: 'days' }),
    says: { en: 'Choose the first day, or another time above.', 'zh-CN': '请选择第一天，或在上方选择其他时间。' },
    next: { en: 'Choose the first day', 'zh-CN': '请选择第一天' },
  },
  'a last day alone': {
    submits: submitsFilter({ window: 'days', 'last-day': dayFromToday(-3) }),
    says: { en: 'Choose the first day, or another time above.', 'zh-CN': '请选择第一天，或在上方选择其他时间。' },
    next: { en: 'Choose the first day', 'zh-CN': '请选择第一天' },
  },
  'the last day before the first': {
    submits: submitsFilter({ window: 'days', 'first-day': dayFromToday(-3), 'last-day': dayFromToday(-5) }),
    says: {
      en: '“{day}..{day}” ends before it starts: swap the two.',
      'zh-CN': '“{day}..{day}”的结束时间早于开始时间，请互换。',
    },
    next: { en: 'swap the two', 'zh-CN': '请互换' },
  },
  'a first day four months ago': {
    submits: submitsFilter({ window: 'days', 'first-day': dayFromToday(-124) }),
    says: {
      en: '“{day}..{day}” is too long ago: reports are kept for three months, since {day}.',
      'zh-CN': '“{day}..{day}”太早了：短信报告只保留三个月，最早可查到 {day}。',
    },
    next: { en: 'since {day}', 'zh-CN': '最早可查到 {day}' },
  },
  'a day in the future': {
    submits: submitsFilter({ window: 'days', 'first-day': dayFromToday(3) }),
    says: {
      en: '“{day}..{day}” lies in the future: choose an earlier time.',
      'zh-CN': '“{day}..{day}”还没有到，请选择更早的时间。',
    },
    next: { en: 'choose an earlier time', 'zh-CN': '请选择更早的时间' },
  },
};

/** SMN has lost the reports that the answer had. */
async function withoutTheReports({ smn: { store } }: House): Promise<Trouble> {
  let lost: ReturnType<typeof store.rows> = [];
  return {
    begin: () => {
      lost = store.rows().filter(({ mobile }) => mobile === storyNumber);
      for (const { message_id } of lost) store.remove({ message_id });
    },
    end: () => {
      for (const row of lost) store.add(row);
    },
  };
}

/** As a date picker gives it, far enough from today to be the same in any zone. */
function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
}
