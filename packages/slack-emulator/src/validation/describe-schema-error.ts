import type { ErrorObject } from 'ajv';

import type { BlockKitProblem } from './problem.ts';

const articles: Readonly<Record<string, string>> = { object: 'an', array: 'an', integer: 'an' };

/** What a schema found, in Slack's words. */
export function describeSchemaError(error: ErrorObject, prefix: string): BlockKitProblem {
  const pointer = prefix + error.instancePath;
  if (error.keyword === 'discriminator') return describeTypeError(error, pointer);
  return { pointer, message: describeKeyword(error) };
}

function describeTypeError(error: ErrorObject, pointer: string): BlockKitProblem {
  const type: unknown = error.params['tagValue'];
  if (typeof type !== 'string') return { pointer, message: 'missing required field: type' };
  return { pointer: `${pointer}/type`, message: `unsupported type: ${type}` };
}

function describeKeyword(error: ErrorObject): string {
  const { keyword, params } = error;
  const limit = Number(params['limit']);
  switch (keyword) {
    case 'required':
      return `missing required field: ${String(params['missingProperty'])}`;
    case 'additionalProperties':
      return `invalid additional property: ${String(params['additionalProperty'])}`;
    case 'maxLength':
      return `must be less than ${limit + 1} characters`;
    case 'minLength':
      return `must be more than ${limit - 1} characters`;
    case 'maxItems':
      return `no more than ${limit} items allowed`;
    case 'minItems':
      return `must provide at least ${limit} items`;
    case 'maximum':
      return `must be less than ${limit + 1}`;
    case 'minimum':
      return `must be more than ${limit - 1}`;
    case 'type':
      return `must provide ${articles[String(params['type'])] ?? 'a'} ${String(params['type'])}`;
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`;
    case 'enum':
      return `must be one of ${JSON.stringify(params['allowedValues'])}`;
    default:
      return 'failed to match all allowed schemas';
  }
}
