import type { SmnEmulator } from '@org/smn-emulator';
import { SmnClient, type PasswordCredentials, type SmnClientOptions } from '../src/index.ts';

/** The emulator's user, as credentials. */
export function loginOf({ user: { name: user, password, domain } }: SmnEmulator): PasswordCredentials {
  return { user, password, domain };
}

/** A client that knows its region and its user, and has to find out everything else. */
export function clientOf(emulator: SmnEmulator, options: Partial<SmnClientOptions> = {}): SmnClient {
  return new SmnClient({
    region: emulator.region,
    endpoint: emulator.url,
    iamEndpoint: emulator.url,
    credentials: loginOf(emulator),
    retry: { minDelayMs: 1, maxDelayMs: 5 },
    ...options,
  });
}

/** What was asked for, in short: `POST tokens 201`, `GET projects 200`, `GET sms_sign 200`. */
export function asked(emulator: SmnEmulator): string[] {
  return emulator.requests.map(({ method, path, status }) => `${method} ${path.split('/').at(-1)} ${status}`);
}

/** How many times a user has logged in, or tried to. */
export function logins(emulator: SmnEmulator): number {
  return emulator.requests.filter(({ path }) => path === '/v3/auth/tokens').length;
}
