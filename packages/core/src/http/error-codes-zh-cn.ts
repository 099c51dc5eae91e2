import type { ErrorText, ErrorTopic } from './error-codes.ts';

const enterpriseOnly: ErrorText = {
  meaning: '仅限已完成企业证件认证的企业账号使用',
  advice: '请在华为云控制台完成企业认证',
};
const realNameMissing: ErrorText = {
  meaning: '账号尚未实名认证',
  advice: '请在华为云账号中心完成实名认证',
};

/** Every error code in simplified Chinese. */
export const errorCodesInChinese: Readonly<Record<ErrorTopic, ErrorText>> = {
  'SMN.0001': {
    meaning: '账号没有访问该资源的权限',
    advice: '请联系账号管理员授予 SMN 权限，并确认项目 ID 属于该账号',
  },
  'SMN.0015': {
    meaning: '分页的 offset 或 limit 超出范围',
    advice: 'offset 应不小于 0，limit 应在 1 到 100 之间，请修改后重试',
  },
  'SMN.0016': {
    meaning: '服务端数据库异常',
    advice: '请几分钟后重试',
  },
  'SMN.0018': {
    meaning: '服务端内部错误',
    advice: '请稍后重试，如仍失败请联系华为云',
  },
  'SMN.0022': {
    meaning: 'Token 无效',
    advice: '请向 IAM 重新获取 Token',
  },
  'SMN.0057': {
    meaning: '向同一号码发送的短信过多：每小时最多 60 条，12 小时最多 200 条',
    advice: '请等待限制解除，并检查程序是否在循环发送',
  },
  'SMN.0070': {
    meaning: '账号受限',
    advice: '请检查账号余额，结清欠费',
  },
  'SMN.0071': {
    meaning: '账号已被冻结',
    advice: '请在华为云控制台查看原因并申请解冻',
  },
  'SMN.0077': {
    meaning: '查询的短信状态无效',
    advice: '状态只能是 0（等待回执）、1（发送成功）或 2（发送失败），请修改后重试',
  },
  'SMN.0080': {
    meaning: '签名 ID 无效',
    advice: '请从短信签名列表中复制签名 ID',
  },
  'SMN.0083': realNameMissing,
  'SMN.0084': {
    meaning: '短信签名不存在',
    advice: '请使用本项目下已审核通过的签名',
  },
  'SMN.0087': {
    meaning: '短信签名未审核通过',
    advice: '请等待审核，或改用已通过的签名',
  },
  'SMN.0089': {
    meaning: '计费系统异常',
    advice: '请过一段时间再试',
  },
  'SMN.0090': {
    meaning: '账号的 domain ID 无效',
    advice: '请在控制台“我的凭证”中复制账号 ID',
  },
  'SMN.0103': {
    meaning: '起始时间无效',
    advice: '起始时间应为毫秒时间戳，请修改后重试',
  },
  'SMN.0104': {
    meaning: '结束时间无效',
    advice: '结束时间应为毫秒时间戳，请修改后重试',
  },
  'SMN.0113': {
    meaning: '起始时间和结束时间必须在最近三个月内',
    advice: '请推迟起始时间，并确保结束时间不晚于现在',
  },
  'SMN.0114': {
    meaning: '结束时间必须晚于起始时间',
    advice: '请对调两个时间，或扩大时间范围',
  },
  'SMN.0147': enterpriseOnly,
  'SMN.0150': {
    meaning: '尚未用企业证件完成实名登记',
    advice: '请在控制台用企业证件登记',
  },
  'SMN.0153': enterpriseOnly,
  'SMN.0154': enterpriseOnly,
  'SMN.0165': {
    meaning: '租户 Token 无效',
    advice: '请为该账号和项目重新获取 Token',
  },
  'SMN.0167': {
    meaning: '服务端查不到该手机号码',
    advice: '请核对号码；如果号码带掩码，请去掉号码条件后在结果中查找',
  },
  'SMN.0195': realNameMissing,
  'SMN.0228': {
    meaning: '该账号无权使用此 API',
    advice: '请向华为云客服申请开通',
  },
  SMN0261: {
    meaning: '账号余额不足',
    advice: '请为账号充值',
  },
  'APIGW.0301': {
    meaning: '网关无法确认请求者的身份',
    advice: '请检查访问密钥 AK、SK 或 Token，以及本机时钟',
  },
  'HTTP 400': {
    meaning: '请求中有服务端不接受的参数',
    advice: '请检查查询条件',
  },
  'HTTP 401': {
    meaning: '请求未通过身份认证',
    advice: '请检查请求所用的凭证',
  },
  'HTTP 403': {
    meaning: '服务端拒绝了此操作',
    advice: '请检查账号的权限',
  },
  'HTTP 404': {
    meaning: '请求的资源不存在',
    advice: '请检查区域、项目 ID 和所查询的 ID',
  },
  'HTTP 408': {
    meaning: '服务端等待请求超时',
    advice: '请再试一次，如仍失败请检查网络',
  },
  'HTTP 429': {
    meaning: '请求过于频繁',
    advice: '请稍等片刻再试',
  },
  'HTTP 5xx': {
    meaning: '服务端或其前面的网关出现故障',
    advice: '请过几分钟再试',
  },
  'HTTP other': {
    meaning: '服务端返回了文档中没有的状态码',
    advice: '请确认服务地址是 SMN 的地址，中间没有代理代为应答',
  },
};
