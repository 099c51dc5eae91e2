import { renderMessageText } from '@org/slack-emulator';
import type { Recipe } from './recipe.ts';
import { requestOf } from './recipe.ts';
import { send } from './send.ts';
import type { Stand } from './stand.ts';
import type { TroubleWatch } from './trouble-watch.ts';

const usualQuestion: Recipe = {
  userId: 'U0SHANGHAI',
  teamId: 'T0EMULATED',
  body: { kind: 'payload', subject: { kind: 'command', text: '134****6789 last 24h' }, changes: [] },
  signing: { way: 'right', by: 0 },
  framing: { how: 'whole' },
  contentType: null,
  method: 'POST',
  path: '/slack/events',
};

/** The answer to a question that nothing is wrong with, without times: the same each time, whatever else was asked. */
export async function usualAnswer(stand: Stand, watch: TroubleWatch): Promise<string> {
  const number = stand.nextNumber();
  const outcome = await send(
    requestOf(usualQuestion, {
      url: stand.url,
      key: stand.key,
      signingSecret: stand.house.slack.signingSecret,
      nowMs: Date.now(),
      responseUrl: stand.sink.responseUrl(number),
      triggerId: `13.${number}.x`,
      eventId: `Ev${number}`,
    }),
  );
  if (outcome.kind !== 'answered' || outcome.status !== 200) return `It is not taken: ${JSON.stringify(outcome)}`;
  await watch.settled();
  const posted = stand.sink.take().filter(({ to }) => to === number);
  return posted
    .map(({ body }) => renderMessageText(JSON.parse(body.toString('utf8')), { width: 400 }))
    .map((text) => text.replace(/\d{4}-\d\d-\d\d|\d\d-\d\d \d\d:\d\d|\d\d:\d\d|\d+ (?:minutes?|hours?) ago/g, '…'))
    .join('\n---\n');
}
