import type { PageAct, PlaygroundFault } from '../protocol.ts';

/** What the page sent is no act: says which field is wrong. */
export class ActError extends Error {
  override readonly name = 'ActError';
}

type Fields = Readonly<Record<string, unknown>>;

const faults: Readonly<Record<PlaygroundFault, true>> = {
  'slow-smn': true,
  throttled: true,
  'refused-signature': true,
  'cut-answer': true,
  'no-native-blocks': true,
  'expired-response-url': true,
};

/** Reads an act. @throws ActError when it is none */
export function readAct(value: unknown): PageAct {
  if (!isFields(value)) throw new ActError('An act is a JSON object.');
  const text = (name: string): string => readText(value, name);
  const kind = text('kind');
  switch (kind) {
    case 'say':
      return { kind, user: text('user'), channel: text('channel'), text: text('text') };
    case 'click': {
      const { value: chosen, blockId } = value;
      const place = { user: text('user'), on: readPlace(value['on']), actionId: text('actionId') };
      if (blockId !== null && typeof blockId !== 'string') throw new ActError('blockId is neither a text nor null.');
      return { kind, ...place, blockId, value: chosen === null ? null : readChosen(chosen, 'value') };
    }
    case 'submit':
      return { kind, user: text('user'), values: readValues(value['values']) };
    case 'close':
    case 'home':
      return { kind, user: text('user') };
    case 'global-shortcut':
      return { kind, user: text('user'), callbackId: text('callbackId') };
    case 'message-shortcut':
      return { kind, user: text('user'), callbackId: text('callbackId'), ts: text('ts') };
    case 'transport': {
      const transport = text('transport');
      if (transport !== 'http' && transport !== 'socket') throw new ActError('transport is neither http nor socket.');
      return { kind, transport };
    }
    case 'person':
      return { kind, user: text('user'), tz: text('tz'), locale: text('locale') };
    case 'fault': {
      const fault = text('fault');
      if (!isFault(fault)) throw new ActError(`There is no fault ${fault}.`);
      if (typeof value['isOn'] !== 'boolean') throw new ActError('isOn is neither true nor false.');
      return { kind, fault, isOn: value['isOn'] };
    }
    case 'receipts': {
      const { forwardMs } = value;
      if (typeof forwardMs !== 'number') throw new ActError('forwardMs is not a number.');
      return { kind, forwardMs };
    }
    case 'crash-bot':
    case 'start-bot':
    case 'reset':
      return { kind };
    default:
      throw new ActError(`There is no act ${kind}.`);
  }
}

function readText(fields: Fields, name: string): string {
  const text = fields[name];
  if (typeof text !== 'string') throw new ActError(`${name} is not a text.`);
  return text;
}

function readPlace(value: unknown): 'modal' | 'home' | { readonly ts: string } {
  if (value === 'modal' || value === 'home') return value;
  if (!isFields(value)) throw new ActError('on is neither modal nor home nor a message.');
  return { ts: readText(value, 'ts') };
}

function readChosen(value: unknown, name: string): string | readonly string[] {
  if (typeof value === 'string') return value;
  const several: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (several.every((each) => typeof each === 'string')) return several;
  throw new ActError(`${name} is neither a text nor several.`);
}

function readValues(value: unknown): Readonly<Record<string, string | readonly string[]>> {
  if (!isFields(value)) throw new ActError('values is not an object.');
  return Object.fromEntries(Object.entries(value).map(([name, chosen]) => [name, readChosen(chosen, name)]));
}

function isFault(name: string): name is PlaygroundFault {
  return Object.hasOwn(faults, name);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
