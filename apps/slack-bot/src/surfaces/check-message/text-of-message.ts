/** Where words stand in a message: its own text, its blocks, and what integrations attach. */
const textFields = new Set(['text', 'fallback', 'pretext', 'title', 'value', 'alt_text']);
const mostCharacters = 40_000;

/** Everything a message says, whatever it is made of: apps and integrations often leave its own text empty. */
export function textOfMessage(message: Readonly<Record<string, unknown>>): string {
  const { text, blocks, attachments } = message;
  const found: string[] = [];
  collect({ text, blocks, attachments }, found);
  return found.join('\n').slice(0, mostCharacters);
}

function collect(value: unknown, found: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && textFields.has(field)) found.push(inner);
    else collect(inner, found);
  }
}
