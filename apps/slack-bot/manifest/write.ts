import { writeFileSync } from 'node:fs';
import { slackManifest, type Transport } from './manifest.ts';

// Writes http.json and socket.json beside this file; a test says when they are stale.

const transports: readonly Transport[] = ['http', 'socket'];
for (const transport of transports) {
  const text = JSON.stringify(slackManifest(transport), null, 2);
  writeFileSync(new URL(`${transport}.json`, import.meta.url), `${text}\n`);
}
