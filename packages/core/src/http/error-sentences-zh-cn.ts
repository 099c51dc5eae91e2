import { errorCodesInChinese } from './error-codes-zh-cn.ts';
import type { ErrorSentences } from './error-sentences.ts';
import type { CanonicalRequestPart } from './canonical-request-difference.ts';
import type { SignatureRefusal } from './signature-refusal.ts';

const parts: Readonly<Record<CanonicalRequestPart, string>> = {
  method: '请求方法',
  path: '请求路径',
  query: '查询参数',
  header: '请求头',
  'signed-headers': '参与签名的请求头列表',
  payload: '请求体的哈希值',
};

function refusal(refusal: SignatureRefusal): ReturnType<ErrorSentences['refusal']> {
  switch (refusal.kind) {
    case 'clock-skew': {
      const seconds = Math.abs(Math.round(refusal.skewMs / 1000)).toLocaleString('en');
      const [slow, forward] = refusal.skewMs > 0 ? ['慢', '调快'] : ['快', '调慢'];
      return {
        meaning: `签名被拒绝：本机时钟比服务端${slow} ${seconds} 秒`,
        advice: `请将本机时钟${forward} ${seconds} 秒，或启用 NTP 自动校时`,
      };
    }
    case 'canonical-request':
      return {
        meaning: `签名被拒绝：${parts[refusal.part]}${refusal.name === undefined ? '' : `“${refusal.name}”`}到达服务端时与签名时不一致`,
        advice: '请检查代理或自定义 dispatcher 是否在途中修改了请求',
      };
    case 'key-unknown':
      return {
        meaning: '签名被拒绝：服务端不认识该访问密钥 ID（AK）',
        advice: '请确认 AK 复制完整，且未被停用或删除',
      };
    case 'secret':
      return {
        meaning: '签名被拒绝，但请求内容与签名时完全一致：SK 与该 AK 不匹配',
        advice: '请重新成对复制 AK 和 SK',
      };
    case 'security-token':
      return {
        meaning: '签名被拒绝：临时密钥的 security token 缺失、过期或不属于该 AK',
        advice: '请重新获取临时凭证，并同时使用其中的 AK、SK 和 token',
      };
    case 'region-or-project':
      return {
        meaning: '凭证有效，但不能用于此区域的这个项目',
        advice: '请在控制台“我的凭证”中核对区域和项目 ID',
      };
    case 'permission':
      return {
        meaning: '凭证有效，但没有执行此操作的权限',
        advice: '请联系账号管理员授予 SMN 权限；如已授权，请核对项目 ID',
      };
    case 'unexplained':
      return {
        meaning: '签名被拒绝，服务端没有说明原因',
        advice: '请先检查 SK，再检查区域和项目 ID，最后检查是否有代理修改请求',
      };
  }
}

/** What would work, by the part of the question: the problem itself is told in English only. */
const queryRules: Readonly<Record<string, string>> = {
  sign: '请给出短信签名 ID，不能为空',
  message: '请给出消息 ID，不能为空',
  mobile: '号码应为 5 到 20 位数字，掩码部分用 * 代替，如 134****6789',
  nationCode: '国家码应为数字，如 86',
  status: '状态只能是 delivered、failed、pending 或 unknown',
  window: '请给出时间范围，如 30m、24h、7d 或 3 months',
  start: '起始时间应为有效时间，不晚于现在，且在最近三个月内',
  end: '结束时间应为有效时间，且不早于起始时间',
  offset: 'offset 应为不小于 0 的整数',
  pageSize: '每页条数应为 1 到 100 的整数',
};

/** What there is to say about errors in simplified Chinese. */
export const errorSentencesInChinese: ErrorSentences = {
  codes: errorCodesInChinese,
  refusal,
  connection: {
    'name-unknown': {
      meaning: '找不到服务端地址',
      advice: '请检查区域或 endpoint，以及本机的 DNS',
    },
    refused: {
      meaning: '服务端地址拒绝了连接',
      advice: '请检查 endpoint，以及中间的防火墙或代理',
    },
    certificate: {
      meaning: '服务端地址的证书不可信',
      advice: '请检查 endpoint；如果代理使用自己的证书，请传入信任该证书的 dispatcher',
    },
    broken: {
      meaning: '收到应答前与服务端的连接已中断',
      advice: '请重试，如仍失败请检查网络',
    },
  },
  timeout: {
    meaning: '服务端响应超时',
    advice: '请重试、缩短查询的时间范围，或通过 `timeouts` 放宽时限',
  },
  response: (paths) => ({
    meaning: `服务端返回的内容无法解析${paths.length === 0 ? '' : `（位置：${paths.join('、')}）`}`,
    advice: `请确认 endpoint 是 SMN 的地址；如果无误，请${paths.length === 0 ? '联系华为云' : '反馈上述位置'}`,
  }),
  query: (field, problem) => {
    const rule = field === undefined ? undefined : queryRules[field];
    const unknownField = problem === undefined ? '请修改查询条件后重试' : `请修改后重试（${problem}）`;
    return {
      meaning: field === undefined ? '查询条件不成立，未发送请求' : `查询条件“${field}”不成立，未发送请求`,
      advice: rule ?? unknownField,
    };
  },
  waitFor: (seconds) => `请在 ${seconds} 秒后重试`,
  compose: ({ meaning, advice }, { apiCode, requestId }) => {
    const facts = [apiCode, requestId && `请求 ID ${requestId}`].filter(Boolean).join('，');
    return `${meaning}${facts && `（${facts}）`}。${advice}。`;
  },
};
