/** A node of a JSON schema; its fields have to be looked at one by one. */
export type Schema = Record<string, unknown>;

/** Narrows to a node. */
export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A node, or `undefined` where there is none. */
export function schemaOf(value: unknown): Schema | undefined {
  return isSchema(value) ? value : undefined;
}

/** The nodes of a list of nodes. */
export function schemasOf(value: unknown): Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

/** What a `$ref` leads to, or the node itself. */
export function resolve(root: Schema, node: Schema): Schema {
  const reference = node['$ref'];
  if (typeof reference !== 'string') return node;
  const name = decodeURIComponent(reference.replace('#/definitions/', ''));
  const target = schemaOf(schemaOf(root['definitions'])?.[name]);
  if (target === undefined) throw new Error(`The schema has no definition ${name}.`);
  return target;
}
