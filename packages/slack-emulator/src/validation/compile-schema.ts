import { readFileSync } from 'node:fs';

import { Ajv, type ValidateFunction } from 'ajv';

import { isJsonObject, parseJson } from '../json-value.ts';

/** Where blocks can be shown. */
export type SurfaceKind = 'message' | 'modal' | 'home';

let compiler: Ajv | undefined;

/** The validator of one surface, from the schema made of Slack's types. Compiled when it is first asked for. */
export function surfaceValidator(kind: SurfaceKind): ValidateFunction {
  compiler ??= loadSchema();
  const validator = compiler.getSchema(`block-kit#/properties/${kind}`);
  if (validator === undefined) throw new TypeError(`schema/block-kit.json has no ${kind}: generate it again.`);
  return validator;
}

function loadSchema(): Ajv {
  const made = parseJson(readFileSync(new URL('schema/block-kit.json', import.meta.url), 'utf8'));
  const schema = isJsonObject(made) ? made['schema'] : undefined;
  if (!isJsonObject(schema)) throw new TypeError('schema/block-kit.json holds no schema: generate it again.');
  // Not strict: a limit stands beside the `$ref` it narrows, without a type of its own.
  const ajv = new Ajv({ allErrors: true, discriminator: true, strict: false });
  return ajv.addSchema(schema, 'block-kit');
}
