import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { createGenerator } from 'ts-json-schema-generator';

import { applyDocumentedLimits } from './apply-limits.ts';
import { isSchema, type Schema } from './schema-tree.ts';
import { tellApartByType } from './tell-apart-by-type.ts';

/** The schema of all Slack's surfaces, and what it was made from. */
export type BlockKitSchema = { typesVersion: string; limits: number; schema: Schema };

/** Makes the schema from the installed types of Slack, with the limits from their doc comments. */
export function makeBlockKitSchema(): BlockKitSchema {
  const generated: unknown = createGenerator({
    path: fileURLToPath(new URL('block-kit-types.ts', import.meta.url)),
    tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    type: 'BlockKit',
    expose: 'all',
    topRef: false,
    skipTypeCheck: true,
  }).createSchema('BlockKit');
  if (!isSchema(generated)) throw new TypeError('The generator made no schema.');
  const limits = applyDocumentedLimits(generated);
  tellApartByType(generated);
  return { typesVersion: installedTypesVersion(), limits, schema: generated };
}

function installedTypesVersion(): string {
  // The package exports no package.json: it stands next to the folder of its entry.
  const entry = createRequire(import.meta.url).resolve('@slack/types');
  const description: unknown = JSON.parse(readFileSync(new URL('../package.json', `file://${entry}`), 'utf8'));
  if (!isSchema(description) || typeof description['version'] !== 'string') {
    throw new TypeError('@slack/types does not say which version it is.');
  }
  return description['version'];
}
