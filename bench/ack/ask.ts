import type { Pool } from 'undici';
import { slashCommand } from './slash-command.ts';
import type { Contender } from './start-contender.ts';
import type { Surroundings } from './start-surroundings.ts';

let asked = 0;

/**
 * Sends a command, and resolves when all of its work is done: the ack is here, and the reply where there is to be one.
 *
 * @returns ms until the ack
 * @throws Error when the ack is not 200, or the reply holds something else than it must
 */
export async function ask({ plan }: Contender, pool: Pool, surroundings: Surroundings): Promise<number> {
  asked += 1;
  const id = String(asked);
  const { headers, body } = slashCommand({
    text: plan.text,
    triggerId: `${id}.1234567890.8088930838d88f008e0`,
    responseUrl: `${surroundings.responseUrls}${id}`,
  });
  // Asked for before it can come.
  const replied = plan.replies === null ? null : surroundings.reply(id);

  const start = performance.now();
  const response = await pool.request({ path: '/slack/events', method: 'POST', headers, body });
  await response.body.dump();
  const ackMs = performance.now() - start;

  if (response.statusCode !== 200) throw new Error(`"${plan.name}" acked with ${response.statusCode}, not with 200`);
  const reply = await replied;
  if (reply !== null && reply.holds !== plan.replies) {
    throw new Error(`"${plan.name}" replied with ${reply.holds}, not with ${plan.replies}: ${reply.text}`);
  }
  return ackMs;
}
