import type { Fault } from '@org/smn-emulator';
import { Agent } from 'undici';
import type { InBoth, Row } from './row.ts';
import { anotherBot, both, brokenClient, silentSmn, whileLookingUpSigns, whileReading } from './troubles.ts';

const whicheverCall = 'what a person reads does not depend on which call failed';

const impatientBot = anotherBot({ timing: { searchTimeoutMs: 20 } });
const elsewhere = { endpoint: 'https://smn.nowhere.invalid' };
const withoutAddress = new Agent({
  connect: { lookup: (_host, _options, found) => found(failingWith('ENOTFOUND'), []) },
});
const withoutTrust = new Agent({
  connect: (_options, connected) => connected(failingWith('DEPTH_ZERO_SELF_SIGNED_CERT'), null),
});

/** What goes wrong at Huawei Cloud, on the way there, and in the bot. */
export const faultsOfSmn: Readonly<Record<string, Row>> = {
  'wrong secret access key': forTheOperator(
    { 'the keys are another pair’s': anotherBot({ secretAccessKey: 'another' }) },
    {
      en: [
        'the signature was refused, and the service did not say why (APIGW.0301, request {request}).',
        'Check the secret access key first, then region and project id, then whether a proxy changes requests.',
      ],
      'zh-CN': [
        '签名被拒绝，服务端没有说明原因（APIGW.0301，请求 ID {request}）。',
        '请先检查 SK，再检查区域和项目 ID，最后检查是否有代理修改请求。',
      ],
    },
  ),
  'SMN.0001 no permission': forTheOperator(atSmn({ kind: 'smnError', code: 'SMN.0001' }), {
    en: [
      'the credentials are good, but lack the permission to do this (SMN.0001, request {request}).',
      'Have the account’s administrator grant it for SMN; if it is granted, check the project id.',
    ],
    'zh-CN': [
      '凭证有效，但没有执行此操作的权限（SMN.0001，请求 ID {request}）。',
      '请联系账号管理员授予 SMN 权限；如已授权，请核对项目 ID。',
    ],
  }),
  'SMN.0070 restricted': forTheOperator(atSmn({ kind: 'smnError', code: 'SMN.0070' }), {
    en: ['the account is restricted (SMN.0070, request {request}).', 'Check its balance and pay what is open.'],
    'zh-CN': ['账号受限（SMN.0070，请求 ID {request}）。', '请检查账号余额，结清欠费。'],
  }),
  'SMN.0071 frozen': forTheOperator(inEachCall({ kind: 'smnError', code: 'SMN.0071' }), {
    en: [
      'the account is frozen (SMN.0071, request {request}).',
      'Find out why in the Huawei Cloud console, and have it unfrozen.',
    ],
    'zh-CN': ['账号已被冻结（SMN.0071，请求 ID {request}）。', '请在华为云控制台查看原因并申请解冻。'],
  }),
  'SMN.0228 may not use this API': forTheOperator(atSmn({ kind: 'smnError', code: 'SMN.0228' }), {
    en: [
      'this account may not use this API (SMN.0228, request {request}).',
      'Apply for it with the customer service of Huawei Cloud.',
    ],
    'zh-CN': ['该账号无权使用此 API（SMN.0228，请求 ID {request}）。', '请向华为云客服申请开通。'],
  }),
  'SMN.0083 no real name': forTheOperator(atSmn({ kind: 'smnError', code: 'SMN.0083' }), {
    en: [
      'the account has no real-name authentication (SMN.0083, request {request}).',
      'Complete real-name authentication in the account center of Huawei Cloud.',
    ],
    'zh-CN': ['账号尚未实名认证（SMN.0083，请求 ID {request}）。', '请在华为云账号中心完成实名认证。'],
  }),
  'SMN0261 no balance': forTheOperator(atSmn({ kind: 'smnError', code: 'SMN0261' }), {
    en: ['the balance of the account is too low (SMN0261, request {request}).', 'Top the account up.'],
    'zh-CN': ['账号余额不足（SMN0261，请求 ID {request}）。', '请为账号充值。'],
  }),
  'a pinned signature that does not exist': forTheOperator(
    { 'the only one': anotherBot({ environment: { SMN_SIGN_IDS: 'f'.repeat(32) } }) },
    {
      en: [
        'the account has no SMS signature with this id (SMN.0084, request {request}).',
        'Choose an approved signature of this project.',
      ],
      'zh-CN': ['短信签名不存在（SMN.0084，请求 ID {request}）。', '请使用本项目下已审核通过的签名。'],
    },
  ),
  'SMN.0016 database': forThePerson(atSmn({ kind: 'smnError', code: 'SMN.0016' }), {
    en: ['the database of the service failed (SMN.0016, request {request}).', 'Try again in a few minutes.'],
    'zh-CN': ['服务端数据库异常（SMN.0016，请求 ID {request}）。', '请几分钟后重试。'],
  }),
  'SMN.0018 failed inside': forThePerson(atSmn({ kind: 'smnError', code: 'SMN.0018' }), {
    en: [
      'the service failed inside (SMN.0018, request {request}).',
      'Try again later; if it goes on, report it to Huawei Cloud.',
    ],
    'zh-CN': ['服务端内部错误（SMN.0018，请求 ID {request}）。', '请稍后重试，如仍失败请联系华为云。'],
  }),
  'SMN.0089 billing': forThePerson(atSmn({ kind: 'smnError', code: 'SMN.0089' }), {
    en: ['the billing system of the service failed (SMN.0089, request {request}).', 'Try again after a while.'],
    'zh-CN': ['计费系统异常（SMN.0089，请求 ID {request}）。', '请过一段时间再试。'],
  }),
  'HTTP 502 or 503 of the gateway': forThePerson(
    { ...inEachCall({ status: 503 }), '502 while it reads': whileReading({ status: 502 }) },
    {
      en: [
        'the service, or the gateway before it, is in trouble (APIGW.0201, request {request}).',
        'Try again in some minutes.',
      ],
      'zh-CN': ['服务端或其前面的网关出现故障（APIGW.0201，请求 ID {request}）。', '请过几分钟再试。'],
    },
    'what the gateway says of what is behind it has one code, whichever call it stopped, and with whichever status',
  ),
  'HTTP 500 without a body': forThePerson(atSmn({ status: 500, body: '' }), {
    en: ['the service, or the gateway before it, is in trouble (request {request}).', 'Try again in some minutes.'],
    'zh-CN': ['服务端或其前面的网关出现故障（请求 ID {request}）。', '请过几分钟再试。'],
  }),
  'HTTP 429 with Retry-After': forThePerson(atSmn({ status: 429, headers: { 'retry-after': '3600' } }), {
    en: ['too many requests at once (APIGW.0308, request {request}).', 'Ask again in 3,600 seconds.'],
    'zh-CN': ['请求过于频繁（APIGW.0308，请求 ID {request}）。', '请在 3,600 秒后重试。'],
  }),
  'connection reset': forThePerson(inEachCall({ kind: 'reset' }), {
    en: [
      'the connection to the service broke before an answer was here.',
      'Try again; if it goes on, check the network.',
    ],
    'zh-CN': ['收到应答前与服务端的连接已中断。', '请重试，如仍失败请检查网络。'],
  }),
  'nobody listening': forTheOperator(
    { 'the port is closed': anotherBot({ client: { endpoint: 'http://127.0.0.1:1' } }) },
    {
      en: [
        'nobody took the connection at the service’s address.',
        'Check the endpoint, and whether a firewall or a proxy stands between.',
      ],
      'zh-CN': ['服务端地址拒绝了连接。', '请检查 endpoint，以及中间的防火墙或代理。'],
    },
  ),
  'no such host': forTheOperator(
    { 'its name has no address': anotherBot({ client: { ...elsewhere, dispatcher: withoutAddress } }) },
    {
      en: ['the service’s address could not be found.', 'Check the region or the endpoint, and this machine’s DNS.'],
      'zh-CN': ['找不到服务端地址。', '请检查区域或 endpoint，以及本机的 DNS。'],
    },
  ),
  'a certificate not to be trusted': forTheOperator(
    { 'it is self-signed': anotherBot({ client: { ...elsewhere, dispatcher: withoutTrust } }) },
    {
      en: [
        'the certificate at the service’s address is not one to trust.',
        'Check the endpoint; behind a proxy with a certificate of its own, give a dispatcher that knows it.',
      ],
      'zh-CN': ['服务端地址的证书不可信。', '请检查 endpoint；如果代理使用自己的证书，请传入信任该证书的 dispatcher。'],
    },
  ),
  'malformed JSON': forTheOperator(inEachCall({ kind: 'malformedJson' }), unreadableAt(null)),
  'reports of the wrong shape': forTheOperator(
    { 'while it reads': whileReading({ status: 200, body: { hello: 'there' } }) },
    unreadableAt('data'),
  ),
  'signatures of the wrong shape': forTheOperator(
    { 'while it looks up signatures': whileLookingUpSigns({ status: 200, body: { hello: 'there' } }) },
    unreadableAt('sms_signs'),
  ),
  'slower than the client waits': {
    ways: { 'callMs is over': both(anotherBot({ client: { timeouts: { callMs: 20 } } }), silentSmn) },
    says: {
      en: 'Huawei Cloud took too long to answer. Try again, or ask about a shorter time. (reference {reference})',
      'zh-CN': '华为云响应超时。请重试，或缩短时间范围。（参考编号 {reference}）',
    },
    next: { en: 'Try again, or ask about a shorter time', 'zh-CN': '请重试，或缩短时间范围' },
    failure: true,
  },
  'slower than the bot waits': {
    ways: {
      'while it reads': both(impatientBot, whileReading({ kind: 'delay' })),
      'while it looks up signatures': both(impatientBot, silentSmn),
    },
    alike: whicheverCall,
    says: {
      en: 'There is more to search than I may wait for. Ask about a shorter time, or one number. (reference {reference})',
      'zh-CN': '需要查询的内容太多，未能在限定时间内完成。请缩短时间范围，或只查一个号码。（参考编号 {reference}）',
    },
    next: { en: 'Ask about a shorter time, or one number', 'zh-CN': '请缩短时间范围，或只查一个号码' },
    failure: true,
  },
  'a bug in the bot': {
    ways: {
      'while it reads': anotherBot({ wrapClient: brokenClient('reports') }),
      'while it looks up signatures': anotherBot({ wrapClient: brokenClient('signs') }),
    },
    alike: whicheverCall,
    says: {
      en: 'Something went wrong in the bot itself. Try again; if it happens again, send whoever runs it the reference {reference}.',
      'zh-CN': '机器人自身出错。请重试；如再次出现，请将参考编号 {reference} 发给机器人管理员。',
    },
    next: { en: 'Try again; if it happens again, send whoever runs it', 'zh-CN': '请重试；如再次出现' },
    failure: true,
  },
};

function failingWith(code: string): Error {
  return Object.assign(new Error(code), { code });
}

type Ways = Row['ways'];
/** What is wrong, and what to do. */
type Told = Readonly<Record<'en' | 'zh-CN', readonly [what: string, next: string]>>;

function atSmn(fault: Fault): Ways {
  return { 'while it reads': whileReading(fault) };
}

/** Once of each kind: see `whicheverCall`. */
function inEachCall(fault: Fault): Ways {
  return { ...atSmn(fault), 'while it looks up signatures': whileLookingUpSigns(fault) };
}

/** Nothing that who asked can do anything about. */
function forTheOperator(ways: Ways, { en, 'zh-CN': zhCn }: Told, alike?: string): Row {
  return failure(
    ways,
    { en, 'zh-CN': zhCn },
    {
      en: `Huawei Cloud gave no answer: ${en.join(' ')} That is for whoever runs this bot: send them the reference {reference}.`,
      'zh-CN': `华为云未能答复：${zhCn.join('')}此问题需由机器人管理员处理：请将参考编号 {reference} 发给管理员。`,
    },
    alike,
  );
}

/** It may be gone when they ask again. */
function forThePerson(ways: Ways, { en, 'zh-CN': zhCn }: Told, alike?: string): Row {
  return failure(
    ways,
    { en, 'zh-CN': zhCn },
    {
      en: `Huawei Cloud gave no answer: ${en.join(' ')} (reference {reference})`,
      'zh-CN': `华为云未能答复：${zhCn.join('')}（参考编号 {reference}）`,
    },
    alike,
  );
}

function failure(ways: Ways, told: Told, says: InBoth, alike = whicheverCall): Row {
  return { ways, alike, says, next: { en: told.en[1], 'zh-CN': told['zh-CN'][1] }, failure: true };
}

/** @param place what of the answer is not as it should be; `null` when it is no JSON at all */
function unreadableAt(place: string | null): Told {
  return {
    en: [
      `the service answered in a form that cannot be read${place === null ? '' : ` (at ${place})`} (request {request}).`,
      `Check that the endpoint is the one of SMN; if it is, report ${place === null ? 'it to Huawei Cloud' : 'the places named'}.`,
    ],
    'zh-CN': [
      `服务端返回的内容无法解析${place === null ? '' : `（位置：${place}）`}（请求 ID {request}）。`,
      `请确认 endpoint 是 SMN 的地址；如果无误，请${place === null ? '联系华为云' : '反馈上述位置'}。`,
    ],
  };
}
