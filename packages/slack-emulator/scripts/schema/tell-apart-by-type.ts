import { isSchema, resolve, schemaOf, schemasOf, type Schema } from './schema-tree.ts';

/**
 * Turns every choice between things that have a `type` into one that looks at the `type` first, so that a refusal names
 * what is wrong in the thing that was meant, not in the twenty it was not.
 */
export function tellApartByType(root: Schema): void {
  // Choices of choices are looked up as they were before the first of them was rewritten.
  const original = structuredClone(root);
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    if (!isSchema(node)) return;
    rewriteChoice(original, node);
    for (const child of Object.values(node)) visit(child);
  };
  visit(root);
}

function rewriteChoice(root: Schema, node: Schema): void {
  const choices = schemasOf(node['anyOf']);
  if (choices.length === 0) return;
  const byType = new Map<string, Schema[]>();
  for (const member of choices.flatMap((choice) => flatten(root, choice))) {
    const type = typeOf(root, member);
    if (type === undefined) return;
    byType.set(type, [...(byType.get(type) ?? []), member]);
  }
  // All of one type: that choice is about something else, such as where an image comes from.
  if (byType.size === 1) return;
  delete node['anyOf'];
  Object.assign(node, {
    type: 'object',
    required: ['type'],
    discriminator: { propertyName: 'type' },
    oneOf: [...byType].map(([type, members]) => branch(type, members)),
  });
}

function branch(type: string, members: readonly Schema[]): Schema {
  return {
    properties: { type: { const: type } },
    ...(members.length === 1 ? { allOf: members } : { anyOf: members }),
  };
}

/** The members of a choice, and of the choices in it. */
function flatten(root: Schema, choice: Schema): Schema[] {
  const target = resolve(root, choice);
  const members = schemasOf(target['anyOf']);
  if (members.every((member) => member['$ref'] === undefined)) return [choice];
  return members.flatMap((member) => flatten(root, member));
}

function typeOf(root: Schema, member: Schema): string | undefined {
  const target = resolve(root, member);
  const own = schemaOf(schemaOf(target['properties'])?.['type'])?.['const'];
  if (typeof own === 'string') return own;
  const types = new Set(schemasOf(target['anyOf']).map((choice) => typeOf(root, choice)));
  const [type] = types;
  return types.size === 1 ? type : undefined;
}
