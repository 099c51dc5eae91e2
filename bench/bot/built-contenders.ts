import { boltAck, boltReply, botHelp, type ContenderPlan } from '../ack/contenders.ts';
import { buildBot, deployedNodeOptions } from '../build-bot.ts';
import type { MeasuredCode } from '../build-code.ts';

/** The bot and the smallest Bolt apps as they would be deployed: nothing in their processes strips types. */
export interface BuiltContenders {
  readonly boltAck: ContenderPlan;
  readonly boltReply: ContenderPlan;
  readonly botHelp: ContenderPlan;
}

/** Builds what is not built yet. @throws when something cannot be built */
export async function builtContenders(code: MeasuredCode): Promise<BuiltContenders> {
  return {
    boltAck: { ...boltAck, entry: code.file('ack/contenders/bolt-ack') },
    boltReply: { ...boltReply, entry: code.file('ack/contenders/bolt-reply') },
    botHelp: { ...botHelp, entry: await buildBot(), nodeOptions: deployedNodeOptions() },
  };
}
