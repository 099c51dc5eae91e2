import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { slackManifest, type Transport } from './manifest.ts';

// Holds both manifests against a copy of the schema that Slack publishes (github.com/slackapi/manifest-schema). No copy
// is kept here: it is Slack's, and changes when Slack wants it to.

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Like this: pnpm run manifest:validate manifest.schema.2.0.0.json');
  process.exit(2);
}
const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
if (typeof schema !== 'object' || schema === null) throw new TypeError(`${path} holds no JSON schema`);
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
const transports: readonly Transport[] = ['http', 'socket'];
for (const transport of transports) {
  const fits = validate(slackManifest(transport));
  console.log(`${transport}: ${fits ? 'fits the schema' : JSON.stringify(validate.errors, null, 2)}`);
  if (!fits) process.exitCode = 1;
}
