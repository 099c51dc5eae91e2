import { writeFileSync } from 'node:fs';

import { makeBlockKitSchema } from './schema/block-kit-schema.ts';

const made = makeBlockKitSchema();
const target = new URL('../src/validation/schema/block-kit.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(made)}\n`);
console.log(`@slack/types ${made.typesVersion}: ${made.limits} limits written.`);
