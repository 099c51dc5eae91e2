import { offered } from '../house/app-manifest.ts';
import { exampleCommand, type House } from '../house/open-house.ts';
import type { ActResult, PageAct } from '../protocol.ts';

/** What Slack tells a person where the app gave no good answer. */
interface Ack {
  readonly kind: string;
  readonly notice?: string;
}

const longestForwardMs = 30 * 24 * 3_600_000;

/** Does what somebody did in the page. @returns what Slack's client would show of it, or why it could not be done */
export async function perform(act: PageAct, house: House): Promise<ActResult> {
  try {
    return { problem: await outcomeOf(act, house) };
  } catch (error) {
    // What nobody can do: a person who sees no such message, an option that is not there. The sentence says so.
    if (error instanceof RangeError) return { problem: error.message };
    throw error;
  }
}

async function outcomeOf(act: PageAct, house: House): Promise<string | null> {
  const { slack, smn, bot, faults, changes } = house;
  switch (act.kind) {
    case 'say':
      return say(act, house);
    case 'click': {
      const { user, on, actionId, blockId, value } = act;
      const used = { ...(blockId === null ? {} : { blockId }), ...(value === null ? {} : { value }) };
      return noticeOf((await slack.click({ user, on, actionId, ...used })).ack);
    }
    case 'submit':
      return noticeOf((await slack.submitView({ user: act.user, values: act.values })).ack);
    case 'close':
      await slack.closeView({ user: act.user });
      return null;
    case 'home': {
      const { ack } = await slack.openHome({ user: act.user });
      return ack.kind === 'ok' ? null : `The bot did not hear that the Home was opened: ${ack.kind}.`;
    }
    case 'global-shortcut':
      return noticeOf((await slack.globalShortcut(act.callbackId, { user: act.user })).ack);
    case 'message-shortcut':
      return noticeOf((await slack.messageShortcut(act.callbackId, { user: act.user, ts: act.ts })).ack);
    case 'transport':
      if (act.transport === bot.state.transport) return null;
      return triedTo('change', () => bot.replace(act.transport));
    case 'person':
      return changePerson(act, house);
    case 'fault': {
      const wasOn = faults.on.includes(act.fault);
      faults.set(act.fault, act.isOn);
      changes.note();
      // The bot remembers for an hour which blocks Slack takes; one that has just started asks Slack for the best again.
      const isForgotten = act.fault === 'no-native-blocks' && wasOn && !act.isOn && bot.state.status !== 'stopped';
      return isForgotten ? triedTo('begin anew', () => bot.replace()) : null;
    }
    case 'receipts': {
      if (act.forwardMs > longestForwardMs)
        throw new RangeError('The clock of receipts moves 30 days at once at most.');
      smn.receipts.forward(act.forwardMs);
      changes.note();
      return null;
    }
    case 'crash-bot':
      await bot.crash();
      return null;
    case 'start-bot':
      return triedTo('start', () => bot.start());
    case 'reset': {
      const problem = await triedTo('start', () => house.reset());
      return problem ?? noticeOf((await slack.command(exampleCommand)).ack);
    }
  }
}

async function say(
  { user, channel, text }: Extract<PageAct, { kind: 'say' }>,
  { slack }: House,
): Promise<string | null> {
  if (!text.startsWith('/')) {
    slack.post(text, { user, channel });
    return null;
  }
  const [name = ''] = text.split(/\s/, 1);
  if (!offered.commands.some(({ command }) => command === name)) {
    return `${name} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`;
  }
  return noticeOf((await slack.command(text, { user, channel })).ack);
}

/** The bot remembers people for an hour; one that has just started asks Slack. */
async function changePerson(
  { user, tz, locale }: Extract<PageAct, { kind: 'person' }>,
  { slack, bot }: House,
): Promise<string | null> {
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(locale)) throw new RangeError(`"${locale}" is no language of Slack, like en-US.`);
  const present = slack.users.find(({ id }) => id === user);
  if (present?.tz === tz && present.locale === locale) return null;
  slack.setUser(user, { tz, locale });
  return bot.state.status === 'stopped' ? null : triedTo('begin anew', () => bot.replace());
}

async function triedTo(what: string, work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return `The bot could not ${what}. ${error instanceof Error ? error.message : ''}`.trim();
  }
}

function noticeOf({ kind, notice }: Ack): string | null {
  return kind === 'ok' ? null : (notice ?? `The bot did not take it: ${kind}.`);
}
