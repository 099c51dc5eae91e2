/** More than the documents have; whoever answers with ever new ones does not fill the memory. */
const mostCodes = 60;

/** Codes of a service as labels: the first sixty that come, and `other` for all after them; `none` for no code. */
export function createCodeLabels(): (code: string) => string {
  const seen = new Set<string>();
  return (code) => {
    if (code === '') return 'none';
    if (!/^[A-Z]{2,10}\.\d{4,8}$/.test(code)) return 'other';
    if (!seen.has(code) && seen.size >= mostCodes) return 'other';
    seen.add(code);
    return code;
  };
}
