import { readDocumentedLimits, type DocumentedLimits } from './documented-limits.ts';
import { isSchema, schemaOf, type Schema } from './schema-tree.ts';

/**
 * Writes the limits that stand in the doc comments into the schema, and drops the comments.
 *
 * @returns how many limits were applied
 */
export function applyDocumentedLimits(root: Schema): number {
  let applied = 0;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    if (!isSchema(node)) return;
    for (const field of Object.values(schemaOf(node['properties']) ?? {})) {
      if (isSchema(field) && typeof field['description'] === 'string') {
        applied += limitField(field, readDocumentedLimits(field['description']));
      }
    }
    // A field may itself be called `description`: only the comment is a string.
    if (typeof node['description'] === 'string') delete node['description'];
    for (const child of Object.values(node)) visit(child);
  };
  visit(root);
  return applied;
}

function limitField(field: Schema, limits: DocumentedLimits): number {
  switch (kindOf(field)) {
    case 'string':
      return write(field, { minLength: limits.leastCharacters, maxLength: limits.mostCharacters });
    case 'text':
      return writeText(field, { minLength: limits.leastCharacters, maxLength: limits.mostCharacters });
    case 'number':
      return write(field, { minimum: limits.least, maximum: limits.most });
    case 'list':
      return limitList(field, limits);
    case 'other':
      return 0;
  }
}

function limitList(list: Schema, limits: DocumentedLimits): number {
  const applied = write(list, { minItems: limits.leastItems, maxItems: limits.mostItems });
  const items = schemaOf(list['items']);
  if (items === undefined) return applied;
  const ofItem = { maxLength: limits.mostCharactersOfItem };
  const texts = kindOf(items) === 'text' ? writeText(items, ofItem) : 0;
  return applied + texts + write(items, { maxItems: limits.mostItemsOfItem });
}

/** The limit of a text object is one of the `text` in it. */
function writeText(field: Schema, keywords: Readonly<Record<string, number | undefined>>): number {
  const text: Schema = {};
  const written = write(text, keywords);
  if (written > 0) field['properties'] = { text };
  return written;
}

function write(schema: Schema, keywords: Readonly<Record<string, number | undefined>>): number {
  const given = Object.entries(keywords).filter(([, limit]) => limit !== undefined);
  Object.assign(schema, Object.fromEntries(given));
  return given.length;
}

function kindOf(field: Schema): 'string' | 'text' | 'number' | 'list' | 'other' {
  if (field['const'] !== undefined || field['enum'] !== undefined) return 'other';
  if (field['type'] === 'string') return 'string';
  if (field['type'] === 'number') return 'number';
  if (field['type'] === 'array') return 'list';
  return isText(field) ? 'text' : 'other';
}

function isText(field: Schema): boolean {
  const { anyOf } = field;
  if (Array.isArray(anyOf)) return anyOf.every((member) => isSchema(member) && isText(member));
  const reference = field['$ref'];
  return typeof reference === 'string' && /\/(?:PlainTextElement|MrkdwnElement|TextObject)$/.test(reference);
}
