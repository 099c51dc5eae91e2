import type { Server } from 'node:net';

/** Says where a contender listens, in the line that the bot says it with. */
export function announce(server: Pick<Server, 'address'>): void {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The contender listens on no port');
  console.log(JSON.stringify({ event: 'listening', port: address.port }));
}
