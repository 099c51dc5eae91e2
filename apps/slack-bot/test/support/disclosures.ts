import { firstSeen, lookAway, patience } from './seen.ts';
import type { Desk } from './desk.ts';
import type { Place } from './places.ts';

/** What somebody fills in who has to say why. */
const why = 'The customer asks for a call back';

/** Opens the details of the newest message of an answer. */
async function openDetails(desk: Desk): Promise<void> {
  const { house, user } = desk;
  const on = await desk.answer('plain');
  await lookAway(house, user);
  const opened = await house.slack.click({ user, on, actionId: 'sms.details.open' });
  await firstSeen(house, user, opened);
}

const clicksInDetails =
  (actionId: string): Place =>
  async (desk) => {
    const { house, user } = desk;
    await openDetails(desk);
    return async (alter) => {
      const exchange = await house.slack.click({ user, on: 'modal', actionId, alter });
      return { ack: exchange.ack, older: null, seen: async () => firstSeen(house, user, exchange) };
    };
  };

const submitsWhy: Place = async (desk) => {
  const { house, user } = desk;
  const { slack } = house;
  await openDetails(desk);
  await slack.click({ user, on: 'modal', actionId: 'sms.unmask.open' });
  await slack.nextView({ user, signal: patience() });
  return async (alter) => {
    const submitted = await slack.submitView({ user, values: { 'sms.unmask.reason': why }, alter });
    return { ack: submitted.ack, older: null, seen: async () => firstSeen(house, user, submitted) };
  };
};

/** What shows more of a message than anybody sees. */
export const disclosures = {
  'asks to see a number': clicksInDetails('sms.unmask.open'),
  'submits why': submitsWhy,
  'reads the text': clicksInDetails('sms.text.show'),
} satisfies Record<string, Place>;
