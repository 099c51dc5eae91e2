import type { Shortage } from './row.ts';
import {
  anotherBot,
  both,
  brokenClient,
  oneAtATime,
  silentSmn,
  whileLookingUpSigns,
  whileReading,
} from './troubles.ts';

const unknownSign = 'f'.repeat(32);
/** The one that the messages were sent under, and one that they were not. */
const [theirSign, anotherSign] = ['47f86cf7c9a7449d98ee61cf193dc060', '9b1c52d04e7f4a6c8d3e2f1a0b5c7d86'];
/** Whether the messages are found all the same. */
export const besideTheirs = 'beside the one that the messages were sent under';
const besideAnother = 'beside another one';

/** What leaves an answer incomplete: the words that are said about it. */
export const shortAnswers: Readonly<Record<string, Shortage>> = {
  'one signature fails': {
    ways: {
      'SMN.0001': both(anotherBot(oneAtATime), whileReading({ kind: 'smnError', code: 'SMN.0001', times: 1 })),
    },
    says: {
      en: 'Incomplete: no answer for the signature {sign}. The credentials are good, but lack the permission to do this (SMN.0001, request {request}). Have the account’s administrator grant it for SMN; if it is granted, check the project id. (reference {reference})',
      'zh-CN':
        '结果不完整：签名{sign}未能查询。凭证有效，但没有执行此操作的权限（SMN.0001，请求 ID {request}）。请联系账号管理员授予 SMN 权限；如已授权，请核对项目 ID。（参考编号 {reference}）',
    },
    next: { en: 'Have the account’s administrator grant it', 'zh-CN': '请联系账号管理员授予 SMN 权限' },
    logs: 'a signature gave no answer',
    leavesNothing: ['SMN.0001'],
  },
  'one pinned signature does not exist': {
    ways: {
      [besideTheirs]: anotherBot({ environment: { SMN_SIGN_IDS: `${unknownSign},${theirSign}` } }),
      [besideAnother]: anotherBot({ environment: { SMN_SIGN_IDS: `${unknownSign},${anotherSign}` } }),
    },
    alike: 'what the others answer does not change what is missing',
    says: {
      en: 'Incomplete: no answer for the signature {sign}. The account has no SMS signature with this id (SMN.0084, request {request}). Choose an approved signature of this project. (reference {reference})',
      'zh-CN':
        '结果不完整：签名{sign}未能查询。短信签名不存在（SMN.0084，请求 ID {request}）。请使用本项目下已审核通过的签名。（参考编号 {reference}）',
    },
    next: { en: 'Choose an approved signature', 'zh-CN': '请使用本项目下已审核通过的签名' },
    logs: 'a signature gave no answer',
    leavesNothing: [besideAnother],
  },
  'no report can be read': {
    ways: {
      'rows of another shape': whileReading({ status: 200, body: { request_id: 'r', count: 2, data: [{ a: 1 }, {}] } }),
    },
    says: {
      en: 'Incomplete: Huawei Cloud sent reports that cannot be read. Whoever runs this bot should look into it.',
      'zh-CN': '结果不完整：华为云返回了无法读取的报告。请联系机器人管理员处理。',
    },
    next: { en: 'Whoever runs this bot should look into it', 'zh-CN': '请联系机器人管理员处理' },
    logs: 'reports came that cannot be read',
    leavesNothing: ['rows of another shape'],
  },
  'no signature is approved': {
    ways: {
      'an empty list': whileLookingUpSigns({
        status: 200,
        body: { request_id: 'r', sms_sign_count: 0, sms_signs: [] },
      }),
    },
    says: {
      en: 'This account has no approved SMS signature, so nothing can have been sent. Have one approved in the SMN console.',
      'zh-CN': '当前账户没有审核通过的短信签名，因此不可能发送过短信。请先在 SMN 控制台申请签名。',
    },
    next: { en: 'Have one approved in the SMN console', 'zh-CN': '请先在 SMN 控制台申请签名' },
    logs: null,
    leavesNothing: [],
  },
};

/** What leaves a window short of something. */
export const shortWindows: Readonly<Record<string, Shortage>> = {
  'the signatures are not to be had': {
    ways: {
      'SMN.0071': whileLookingUpSigns({ kind: 'smnError', code: 'SMN.0071' }),
      'HTTP 503': whileLookingUpSigns({ status: 503 }),
      'the connection breaks': whileLookingUpSigns({ kind: 'reset' }),
      'malformed JSON': whileLookingUpSigns({ kind: 'malformedJson' }),
      'of the wrong shape': whileLookingUpSigns({ status: 200, body: { hello: 'there' } }),
      'the keys are another pair’s': anotherBot({ secretAccessKey: 'another' }),
      'nobody is listening': anotherBot({ client: { endpoint: 'http://127.0.0.1:1' } }),
      'no answer comes': both(anotherBot({ client: { timeouts: { callMs: 20 } } }), silentSmn),
      'a bug in the bot': anotherBot({ wrapClient: brokenClient('signs') }),
    },
    alike: 'the window can do without them, whatever keeps them from coming',
    says: {
      en: 'The signatures could not be looked up just now, so there is none to choose. Open this window again in a minute.',
      'zh-CN': '暂时无法查询签名，因此无法选择。请一分钟后重新打开此窗口。',
    },
    next: { en: 'Open this window again in a minute', 'zh-CN': '请一分钟后重新打开此窗口' },
    logs: 'a window does without the signatures',
    leavesNothing: [],
  },
};
