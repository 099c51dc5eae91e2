import type { SeenMessage } from '@org/slack-emulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';
import { Desk } from './support/desk.ts';
import { outcomeOf, progressFor } from './support/exports.ts';
import { faultTable } from './support/fault-table.ts';
import { faultsOfCancelling, faultsOfSharing, faultsOfTakingBack } from './support/faults-of-undoing.ts';
import { clicksOn, places } from './support/places.ts';
import { readers, type Language } from './support/row.ts';
import { fine, inSlack, usual, type Way } from './support/troubles.ts';
import { walk } from './support/walk.ts';
import { waysOf } from './support/ways-of.ts';

const languages = Object.keys(readers) as readonly Language[];
const undoing = { ...faultsOfSharing, ...faultsOfTakingBack, ...faultsOfCancelling };

describe.each(languages)('what Slack does not take, or not take away: %s', (language) => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse({ ...usual, smn: { behaviour: { numbers: 'full' } } });
    desk = new Desk(house, readers[language]);
  });
  afterAll(async () => house[Symbol.asyncDispose]());

  const told = (row: { readonly says: Readonly<Record<Language, string>> }) => ({
    sentence: row.says[language],
    ack: 'ok and empty',
    older: 'stays',
    reference: 'in the log',
  });

  it('has a sentence of its own for each cause, with a next step in it', () => {
    const others = Object.values(faultTable).map(({ says }) => says[language]);
    for (const [cause, { says, next, ways, alike }] of Object.entries(undoing)) {
      expect(says[language]).toContain(next[language]);
      if (Object.keys(ways).length > 1) expect(alike, cause).toBeTypeOf('string');
      expect(others).not.toContain(says[language]);
      others.push(says[language]);
    }
  });

  it.each(waysOf(faultsOfSharing))('is told who shares: $cause, $way', async ({ bring, row }) => {
    expect(await walk(desk, 'shares', await bring(house))).toMatchObject({ ...told(row), where: 'ephemeral' });
  });

  it.each(waysOf(faultsOfTakingBack))('is told who takes a share back: $cause, $way', async ({ bring, row }) => {
    const trouble = await bring(house);
    await walk(desk, 'shares', fine);
    const takesBack = clicksOn(async () => sharedBy(desk), 'sms.share.take-back');
    expect(await walk(desk, takesBack, trouble)).toMatchObject({ ...told(row), where: 'ephemeral' });
  });

  /** What somebody sees who clicks on Cancel half-way, and what becomes of the export. */
  const cancelled = async (bring: Way, exporting: House) => {
    const trouble = await bring(exporting);
    const exporter = new Desk(exporting, readers[language]);
    const start = await places.exports(exporter);
    const held = exporting.smn.fault({ kind: 'delay', path: '/sms/report', times: Infinity });
    await start();
    await held.reached();
    const cancels = clicksOn(async () => progressFor(exporting, exporter.user), 'sms.export.cancel');
    const cell = await walk(exporter, cancels, trouble);
    held.remove();
    return cell;
  };

  it.each(waysOf(faultsOfCancelling))('is told who cancels an export: $cause, $way', async ({ bring, row }) => {
    await using exporting = await openHouse(usual);
    expect(await cancelled(bring, exporting)).toMatchObject({ ...told(row), where: 'reply' });
    expect((await outcomeOf(exporting, readers[language])).text).toMatch(/^(?:Exported 3 reports|已导出3条报告)/);
  });

  it('is no trouble when the progress of an export is gone already', async () => {
    await using exporting = await openHouse(usual);
    const { sentence } = await cancelled(inSlack({ method: 'chat.delete', error: 'message_not_found' }), exporting);
    expect(sentence).toBe(cancelledInWords[language]);
  });

  it('is no trouble when a share is gone already', async () => {
    await using sharing = await openHouse(usual);
    const sharer = new Desk(sharing, readers[language]);
    await walk(sharer, 'shares', fine);
    sharing.slack.fault({ responseUrl: 'expired_url' });
    const gone = sharing.slack.fault({ method: 'chat.delete', error: 'message_not_found' });
    const takesBack = { user: sharer.user, on: sharedBy(sharer), actionId: 'sms.share.take-back' };
    const { ack } = await sharing.slack.click(takesBack);
    await gone.reached();
    await sharing.bot.stop();
    expect(ack.kind).toBe('ok');
    expect(sharing.log()).not.toContain('an answer failed');
  });
});

const cancelledInWords = {
  en: 'Cancelled. If the file had come already, it is still there.',
  'zh-CN': '已取消。如果文件已经发出，则仍会保留。',
};

/** The message that was shared last. */
function sharedBy({ house, user }: Desk): SeenMessage {
  const last = house.slack.messagesFor(user, { channel: 'C0SMSOPS1' }).findLast(({ onlyFor }) => onlyFor === undefined);
  if (last === undefined) throw new Error('Nothing was shared');
  return last;
}
