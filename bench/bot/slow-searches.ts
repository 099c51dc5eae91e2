import { Pool } from 'undici';
import { slashCommand } from '../ack/slash-command.ts';
import type { Contender } from '../ack/start-contender.ts';
import type { Surroundings } from '../ack/start-surroundings.ts';

/**
 * Starts so many searches, and resolves when all are acked: they go on then, for as long as the service takes.
 * @throws Error when one is not acked with 200
 */
export async function startSlowSearches(
  contender: Contender,
  surroundings: Surroundings,
  count: number,
): Promise<void> {
  const pool = new Pool(contender.origin, { connections: 8 });
  try {
    await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const { headers, body } = slashCommand({
          text: 'last 2d',
          triggerId: `slow${index}.1234567890.8088930838d88f008e0`,
          responseUrl: `${surroundings.responseUrls}slow${index}`,
        });
        const response = await pool.request({ path: '/slack/events', method: 'POST', headers, body });
        await response.body.dump();
        if (response.statusCode !== 200) throw new Error(`A search was acked with ${response.statusCode}`);
      }),
    );
  } finally {
    await pool.destroy();
  }
}
