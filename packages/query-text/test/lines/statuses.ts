import { complaint, found, type Line } from './expectations.ts';

const delivered = found({ statuses: ['delivered'] });
const failed = found({ statuses: ['failed'] });
const pending = found({ statuses: ['pending'] });
const unknown = found({ statuses: ['unknown'] });
const failedOrPending = found({ statuses: ['failed', 'pending'] });

export const statuses: readonly Line[] = [
  // The words for each, in both languages.
  { typed: 'delivered', expect: delivered },
  { typed: 'Delivered', expect: delivered },
  { typed: 'success', expect: delivered },
  { typed: '成功', expect: delivered },
  { typed: '已送达', expect: delivered },
  { typed: '送达', expect: delivered },
  { typed: 'failed', expect: failed },
  { typed: 'FAILED', expect: failed },
  { typed: 'fail', expect: failed },
  { typed: 'failure', expect: failed },
  { typed: '失败', expect: failed },
  { typed: 'undelivered', expect: failed },
  { typed: 'pending', expect: pending },
  { typed: 'waiting', expect: pending },
  { typed: '未回执', expect: pending },
  { typed: '等待', expect: pending },
  { typed: 'unknown', expect: unknown },
  { typed: '未知', expect: unknown },
  { typed: 'Unknown', expect: unknown },

  // As filters.
  { typed: 'status:failed', expect: failed },
  { typed: 'status=failed', expect: failed },
  { typed: '--status failed', expect: failed },
  { typed: '--status=failed', expect: failed },
  { typed: 'outcome:failed', expect: failed },
  { typed: 'outcome:delivered', expect: delivered },
  { typed: 'status:失败', expect: failed },
  { typed: 'Status:Pending', expect: pending },

  // Several: each once, in one order whatever was typed.
  { typed: 'status=failed,pending', expect: failedOrPending },
  { typed: 'status:pending,failed', expect: failedOrPending },
  { typed: 'failed,pending', expect: failedOrPending },
  { typed: 'pending or failed', expect: failedOrPending },
  { typed: '失败或未回执', expect: failedOrPending },
  { typed: '失败，未回执', expect: failedOrPending },
  { typed: 'failed failed 失败', expect: failed },
  { typed: 'status:failed failed', expect: failed },
  {
    typed: 'unknown pending failed delivered',
    expect: found({ statuses: ['delivered', 'failed', 'pending', 'unknown'] }),
  },
  { typed: 'unknown, 成功', expect: found({ statuses: ['delivered', 'unknown'] }) },

  // What is no outcome, and what would turn one into its opposite.
  { typed: 'ok', expect: complaint('not-understood', { words: 'ok' }) },
  { typed: 'status:ok', expect: complaint('not-understood', { holds: 'ok' }) },
  { typed: 'status:failed,ok', expect: complaint('not-understood', { holds: 'ok' }) },
  { typed: 'not delivered', expect: complaint('not-understood', { holds: 'not' }) },
  { typed: '未送达', expect: complaint('not-understood', { holds: '未' }) },
  { typed: '不成功', expect: complaint('not-understood', { holds: '不' }) },
];
