/** Stands before a mention's label: a person called `failed` is never the word. Private use, so nobody types it. */
export const opaqueMark = '\uE000';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/**
 * What was typed, from what Slack delivers: links (`<tel:…|…>`, `<mailto:…|…>`, `<http://…|…>`), mentions (`<@U1|name>`)
 * and the three entities, each decoded exactly once.
 */
export function decodeSlack(delivered: string): string {
  return delivered
    .replaceAll(opaqueMark, '')
    .replaceAll(/<([^<>]*)>|&(amp|lt|gt);/g, (_whole, link: string | undefined, entity: string | undefined) =>
      link === undefined ? (entities[entity ?? ''] ?? '') : readLink(link),
    );
}

function readLink(link: string): string {
  const bar = link.indexOf('|');
  const target = decodeEntities(bar === -1 ? link : link.slice(0, bar));
  const label = bar === -1 ? '' : decodeEntities(link.slice(bar + 1));
  // Somebody who edits a linked number may leave an old label behind: the target is what Slack recognised.
  if (/^tel:./i.test(target)) return target.slice('tel:'.length);
  if (/^[@#!]/.test(target)) return `${opaqueMark}${(label || target).replaceAll(/\s/g, '_')}`;
  return label || target.replace(/^(?:mailto:|https?:\/\/)/i, '') || `<${link}>`;
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(amp|lt|gt);/g, (_whole, entity: string) => entities[entity] ?? '');
}
