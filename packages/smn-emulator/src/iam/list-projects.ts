import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { RouteContext } from '../http/route.ts';
import { iamDomainId } from './domain-id.ts';

/** `GET /v3/projects`, all of them or, with `?name=`, the one of that name. */
export function listProjects({ state, received }: RouteContext): Answer {
  const wanted = received.query.find(([name]) => name === 'name')?.[1];
  const projects = state.projects.filter(({ name }) => wanted === undefined || name === wanted);
  const self = `http://${received.headers['host'] ?? ''}/v3/projects`;
  return jsonAnswer(200, {
    projects: projects.map(({ id, name }) => ({
      id,
      name,
      domain_id: iamDomainId,
      parent_id: iamDomainId,
      is_domain: false,
      enabled: true,
      description: '',
      links: { self: `${self}/${id}` },
    })),
    links: { self, next: null, previous: null },
  });
}
