import type { LoggedRequest } from '@org/smn-emulator';

/** Parameters that tell requests apart at a glance; the rest is in the JSON. */
const telling = ['mobile', 'message_id', 'status', 'offset'];

/** One request to SMN, in words. */
export function smnLine({ method, path, query, status, fault }: LoggedRequest): string {
  const call = path.replace(/^\/v2\/\w+\/notifications\//, '…/');
  const parameters = telling.flatMap((name) => (query[name] === undefined ? [] : [`${name}=${query[name]}`]));
  const outcome = status === null ? '…' : String(status);
  return [method, call, ...parameters, `→ ${outcome}`, ...(fault === null ? [] : [`(fault: ${fault})`])].join(' ');
}
