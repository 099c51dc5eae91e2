/** Why no answer came. */
export type NoAnswer = 'timeout' | 'name-unknown' | 'refused' | 'certificate' | 'broken';

/** Words for it, as `fetch` reports it. */
export function whyNoAnswer(error: unknown): NoAnswer {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'timeout';
  const code = codeOf(error instanceof Error ? error.cause : undefined);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name-unknown';
  if (/^E(?:CONNREFUSED|HOSTUNREACH|NETUNREACH)$/.test(code)) return 'refused';
  return /CERT|SIGNATURE|^ERR_(?:TLS|SSL)/.test(code) ? 'certificate' : 'broken';
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}
