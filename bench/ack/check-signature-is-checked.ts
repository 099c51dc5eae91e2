import { request } from 'undici';
import { slashCommand } from './slash-command.ts';
import type { Contender } from './start-contender.ts';

/** Makes sure that a contender does the work it is compared for. @throws Error when it takes a forged command */
export async function checkSignatureIsChecked({ plan, origin }: Contender): Promise<void> {
  const parts = { text: plan.text, triggerId: 'none', responseUrl: origin };
  const forged = slashCommand(parts, 'not-the-signing-secret');
  const { statusCode, body } = await request(`${origin}/slack/events`, { method: 'POST', ...forged });
  await body.dump();
  if (statusCode !== 401) throw new Error(`"${plan.name}" answered ${statusCode} to a forged command, not 401`);
}
