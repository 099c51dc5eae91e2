import type { WebApiMethod } from './web-api-method.ts';

/** `apps.connections.open`: an address that is good for one Socket Mode connection. */
export const appsConnectionsOpen: WebApiMethod = {
  needsToken: 'app',
  run: ({ socketMode, url }) => ({ ok: true, url: socketMode.issueLink(url) }),
};
