/** A number in full. */
export const unmask = {
  open: '查看完整号码……',
  title: '完整号码',
  explanation: '您将看到完整的手机号码。机器人会记录您查看过以及查看原因。其他人看不到此窗口。',
  reason: '您需要完整号码做什么？',
  reasonExample: '工单 4711：客户要求回电',
  reasonMissing: '请简要说明用途。',
  submit: '查看',
  hidden: '华为云返回的号码本身已脱敏，因此在此无法查看完整号码。',
  recorded: (messageId: string) => `消息 ${messageId}。您的查看及原因已被记录。`,
};

/** What an SMS said. */
export const messageText = {
  open: '查看短信内容',
  title: '短信内容',
  empty: '短信内容为空。',
  gone: '华为云没有这条短信的内容：内容只保留24小时。请选择更新的短信。',
  hidden: '可能是验证码的数字已隐藏。您的查看已被记录。',
};
