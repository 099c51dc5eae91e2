import { validateMessage, validateView, type BlockKitValidation, type WireTraffic } from '@org/slack-emulator';
import { formsOf } from '../test/support/sweep-forms.ts';
import { searchFor } from '../test/support/sweep-needles.ts';
import { isObject, readJson, type Json } from './json.ts';
import { knownNumbers } from './typed.ts';

const findNumbers = searchFor({ numbers: knownNumbers });
const stackTrace =
  /\bat (?:async )?(?:\S+ )?\(?(?:file:\/\/|node:|\/)\S+:\d+:\d+|node:internal|[\w-]\.[cm]?[jt]s:\d+:\d+/;
/** What is sealed, and the ids of messages: words of letters and digits, whatever digits those are. */
const id = /(?![\d_-]+(?![\w-]))[\w-]{16,}/g;
const mention = /<!(?:channel|here|everyone)/;

/** What is wrong with a message that somebody gets, in words. */
export function judgeMessage(body: Buffer): readonly string[] {
  const message = readJson(body.toString('utf8'));
  if (!isObject(message)) return ['a message is no JSON object'];
  return [...judgeText(message), ...judgeBlocks('a message', validateMessage(message))];
}

/** What is wrong with something that is asked of Slack. */
export function judgeCall({ path, body }: Extract<WireTraffic, { direction: 'request' }>): readonly string[] {
  const fields = new URLSearchParams(body.toString('utf8'));
  const content = Object.fromEntries([...fields].map(([name, value]) => [name, readJson(value) ?? value]));
  const view = content['view'];
  return [
    ...judgeText(content),
    ...(path.startsWith('/api/views.') && view !== undefined ? judgeBlocks('a window', validateView(view)) : []),
    ...(path.startsWith('/api/chat.p') || path === '/api/chat.update'
      ? judgeBlocks('a message', validateMessage({ text: fields.get('text'), blocks: content['blocks'] }))
      : []),
  ];
}

/** What is wrong with an answer that is given at once; `bent`, where a window in it may be any. */
export function judgeAck(body: Buffer, bent: boolean): readonly string[] {
  const ack = readJson(body.toString('utf8'));
  if (!isObject(ack)) return judgeText(body.toString('utf8'));
  const view = ack['view'];
  return [...judgeText(ack), ...(view === undefined || bent ? [] : judgeBlocks('a window', validateView(view)))];
}

function judgeText(content: Json): readonly string[] {
  const texts = textsIn(content);
  const isShown = texts.some(({ text }) =>
    formsOf(Buffer.from(text.replaceAll(id, '')).toString('latin1')).some(({ bytes }) => findNumbers(bytes).length > 0),
  );
  return [
    ...(isShown ? ['a number is shown in full'] : []),
    ...(texts.some(({ text }) => stackTrace.test(text)) ? ['a stack trace is shown'] : []),
    ...(texts.some(({ text, isMarkup }) => isMarkup && mention.test(text)) ? ['everybody is mentioned'] : []),
  ];
}

function judgeBlocks(what: string, validation: BlockKitValidation): readonly string[] {
  if (validation.ok) return [];
  const [first] = validation.problems;
  return [`${what} is one that Slack would not take: ${first?.message} at ${first?.pointer}`];
}

const markupFields = new Set(['text', 'mrkdwn']);
const plainTypes = ['plain_text', 'raw_text', 'text'];

interface Text {
  readonly text: string;
  /** Whether Slack reads more into it than the letters. */
  readonly isMarkup: boolean;
}

/** Not by itself over and over: what is shown may hold arrays in arrays in arrays. */
function textsIn(content: Json): readonly Text[] {
  const found: Text[] = [];
  const left: { readonly value: Json; readonly field: string; readonly isPlain: boolean }[] = [];
  for (let next = { value: content, field: '', isPlain: false }; ;) {
    const { value, field, isPlain } = next;
    if (typeof value === 'string') found.push({ text: value, isMarkup: !isPlain && markupFields.has(field) });
    else if (Array.isArray(value)) for (const each of value) left.push({ value: each, field: '', isPlain: false });
    else if (isObject(value)) {
      const isPlainObject = plainTypes.some((type) => type === value['type']);
      for (const [name, inner] of Object.entries(value))
        left.push({ value: inner, field: name, isPlain: isPlainObject });
    }
    const last = left.pop();
    if (last === undefined) return found;
    next = last;
  }
}
