import type { ApiCall } from '../http/api-call.ts';
import { SmnError } from '../http/errors.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { projectsResponseSchema, tokenRequestBody, tokenResponseSchema } from './iam-wire.ts';
import type { LogIn } from './token-cache.ts';

const projectsPath = '/v3/projects';

/** A project of the account; those of regions are named like them. */
export interface IamProject {
  readonly id: string;
  readonly name: string;
}

/** Logs in at IAM for the project that is named like the region. @see KeystoneCreateUserTokenByPassword */
export function logInWith(call: ApiCall, region: string | undefined): LogIn {
  return async (login) => {
    const body = tokenRequestBody(login, known(region));
    const answer = await call({ method: 'POST', path: '/v3/auth/tokens', body });
    return answer.read((token, header) => {
      const value = header('x-subject-token');
      const response = tokenResponseSchema.safeParse(token);
      if (!response.success) return { paths: response.error.issues.map((issue) => issue.path.join('.')) };
      if (!value) return { paths: ['X-Subject-Token'] };
      return { value: { value, expiresAt: response.data.token.expires_at } };
    });
  };
}

/** Finds the project that is named like the region, once. A failure is not kept: the next one asks again. */
export function findProjectWith(call: ApiCall, region: string | undefined): () => string | Promise<string> {
  let found: string | undefined;
  const find = oneAtATime(async () => {
    found = await lookUpProject(call, known(region));
    return found;
  });
  return () => found ?? find();
}

/** The projects that these credentials may use, all of them or the one of a name. @see KeystoneListProjects */
export async function listProjects(
  call: ApiCall,
  { name, signal }: { readonly name?: string; readonly signal?: AbortSignal | undefined },
): Promise<readonly IamProject[]> {
  const answer = await call({ path: projectsPath, query: name === undefined ? [] : [['name', name]], signal });
  return answer.read((body) => {
    const response = projectsResponseSchema.safeParse(body);
    return response.success
      ? { value: response.data.projects }
      : { paths: response.error.issues.map((issue) => issue.path.join('.')) };
  });
}

async function lookUpProject(call: ApiCall, region: string): Promise<string> {
  const projects = await listProjects(call, { name: region });
  const project = projects.find(({ name }) => name === region);
  if (project) return project.id;
  // `api`: the answer could be read, and it is the service's no. There is nothing wrong with its shape (`response`), and
  // it came after something was sent (`query`).
  throw new SmnError(
    'api',
    `GET ${projectsPath} knows no project named ${region} that these credentials may use: give projectId, or another region`,
    { status: 200, refusal: { kind: 'region-or-project' } },
  );
}

// The options are refused without a region where one is sure to be needed; a login that a function supplies comes later.
function known(region: string | undefined): string {
  if (region === undefined) throw new TypeError('SmnClient needs the option region: IAM names projects after it');
  return region;
}
