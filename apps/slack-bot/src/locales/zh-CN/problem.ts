import type { ProblemKind } from '../../turns/problem.ts';
import { example } from './words.ts';

/** Why there is no answer, what to do next, and the reference that finds it in the log. */
export function problem(kind: ProblemKind, detail: string, reference: string): string {
  switch (kind) {
    case 'impossible':
      return `无法这样查询。${detail}（参考编号 ${reference}）\n例如：${example}`;
    case 'deadline':
      return `需要查询的内容太多，未能在限定时间内完成。请缩短时间范围，或只查一个号码。（参考编号 ${reference}）`;
    case 'timeout':
      return `华为云响应超时。请重试，或缩短时间范围。（参考编号 ${reference}）`;
    case 'service':
      return `华为云未能答复：${detail}（参考编号 ${reference}）`;
    case 'operator':
      return `华为云未能答复：${detail}此问题需由机器人管理员处理：请将参考编号 ${reference} 发给管理员。`;
    case 'window':
      return `Slack 未能及时显示窗口。请再点击一次。（参考编号 ${reference}）`;
    case 'share':
      return `Slack 没有接受这条消息。请一分钟后重试。（参考编号 ${reference}）`;
    case 'not-there':
      return `机器人无法在该频道发言。请先邀请机器人加入，或选择其他频道。（参考编号 ${reference}）`;
    case 'permission':
      return `应用在 Slack 中缺少权限${detail === '' ? '' : `（${detail}）`}。此问题需由机器人管理员处理：请将参考编号 ${reference} 发给管理员。`;
    case 'direct-messages':
      return `Slack 不允许机器人给您发私信，而文件只会发到私信中。请重试；如再次出现，请将参考编号 ${reference} 发给机器人管理员。`;
    case 'file':
      return `Slack 没有接受文件，因此没有导出。请重新导出；如再次出现，请将参考编号 ${reference} 发给机器人管理员。`;
    case 'window-busy':
      return `Slack 当前无法打开更多窗口。请一分钟后重试。（参考编号 ${reference}）`;
    case 'window-unfilled':
      return `Slack 打开了窗口，但未能显示内容。请关闭窗口后再点击一次。（参考编号 ${reference}）`;
    case 'window-refused':
      return `Slack 没有打开窗口。请一分钟后重试；如仍失败，请将参考编号 ${reference} 发给机器人管理员。`;
    case 'share-unsure':
      return `Slack 未确认是否收到消息。请先查看消息是否已出现，再决定是否重新分享。（参考编号 ${reference}）`;
    case 'stopped':
      return `机器人正在重启，此操作已中止。请一分钟后重试。（参考编号 ${reference}）`;
    case 'take-back':
      return `Slack 没有撤回这条消息，消息仍在。请再点击一次，或自行删除。（参考编号 ${reference}）`;
    case 'cancel':
      return `Slack 没有移除进度消息，因此导出仍在继续。请再点击一次取消。（参考编号 ${reference}）`;
    case 'too-many':
      return `您在一分钟内查询次数过多。请在 ${detail} 秒后重试。（参考编号 ${reference}）`;
    case 'unrecorded':
      return `机器人必须先记录查询才能答复，而目前无法记录，因此没有答复。此问题需由机器人管理员处理：请将参考编号 ${reference} 发给管理员。`;
    case 'too-late':
      return `Slack 未能及时提供所需的信息，请重试。（参考编号 ${reference}）`;
    case 'unreached':
      return `Slack 没有接受机器人的消息。如果您导出了文件，请先查看私信中是否已有该文件，再重新导出。（参考编号 ${reference}）`;
    case 'bug':
      return `机器人自身出错。请重试；如再次出现，请将参考编号 ${reference} 发给机器人管理员。`;
  }
}
