import { fieldOf, textOf } from '../unknown-fields.ts';

/** What a token is asked for with. */
export interface TokenRequest {
  readonly name: string;
  readonly password: string;
  readonly domain: string;
  /** The project of the token's scope, by name or by id. */
  readonly project: { readonly name: string | undefined; readonly id: string | undefined };
}

/** Reads the body of `POST /v3/auth/tokens`; says what is missing in words when it is not a whole password request. */
export function readTokenRequest(body: string): TokenRequest | string {
  const auth = fieldOf(parseJson(body), 'auth');
  const methods = fieldOf(fieldOf(auth, 'identity'), 'methods');
  if (!Array.isArray(methods) || !methods.includes('password')) return 'auth.identity.methods must hold password';
  const user = fieldOf(fieldOf(fieldOf(auth, 'identity'), 'password'), 'user');
  const name = textOf(fieldOf(user, 'name'));
  const password = textOf(fieldOf(user, 'password'));
  const domain = textOf(fieldOf(fieldOf(user, 'domain'), 'name'));
  if (name === undefined || password === undefined || domain === undefined) {
    return 'auth.identity.password.user needs name, password and domain.name';
  }
  const scope = fieldOf(fieldOf(auth, 'scope'), 'project');
  const project = { name: textOf(fieldOf(scope, 'name')), id: textOf(fieldOf(scope, 'id')) };
  if (project.name === undefined && project.id === undefined) return 'auth.scope.project needs a name or an id';
  return { name, password, domain, project };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
