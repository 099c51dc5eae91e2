import type { Locale } from '../en.ts';

/** A number of reports, easy to read. */
const many = (count: number): string => count.toLocaleString('zh-CN');

/** All reports of a search as a file. */
export const exporting: Locale['exporting'] = {
  started: '导出的文件会发到您与机器人的私信中，其他人不会收到。',
  running: '您有一个导出正在进行。请等它完成，或在与机器人的私信中取消。',
  progress: (rows) => `正在导出……已读取${many(rows)}条报告`,
  handingOver: (rows) => `正在导出……${many(rows)}条报告正在传给 Slack`,
  cancel: '取消',
  cancelled: '已取消。如果文件已经发出，则仍会保留。',
  done: (rows, file) => `已导出${many(rows)}条报告：${file}`,
  empty: '没有找到报告，因此没有生成文件。',
  proof: (rows) => `共${many(rows)}条，无遗漏`,
  startMoved: (from) => `${from} 之前的报告即将被华为云删除，未包含在内。`,
  columns: {
    meaning: '含义',
    countryCode: '国家码',
    sent: (timeZone) => `发送时间（${timeZone}）`,
    finished: (timeZone) => `回执时间（${timeZone}）`,
    took: '耗时（秒）',
    signId: '签名 ID',
    messageId: '消息 ID',
    tag: '发送方标签',
  },
};
