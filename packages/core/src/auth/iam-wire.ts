import * as z from 'zod';

/** What is read of the answer to `POST /v3/auth/tokens`; the token itself is in the header `X-Subject-Token`. */
export const tokenResponseSchema = z.object({
  token: z.object({
    expires_at: z.string().transform((text, context) => {
      const epochMs = Date.parse(text);
      if (Number.isNaN(epochMs)) context.addIssue('is no time');
      return epochMs;
    }),
  }),
});

/** What is read of the answer to `GET /v3/projects`. */
export const projectsResponseSchema = z.object({
  projects: z.array(z.object({ id: z.string().regex(/^\w+$/), name: z.string() })),
});

/** The body of `POST /v3/auth/tokens` that asks for a token of one project. */
export function tokenRequestBody(login: { user: string; password: string; domain: string }, project: string): string {
  const { user, password, domain } = login;
  return JSON.stringify({
    auth: {
      identity: { methods: ['password'], password: { user: { name: user, password, domain: { name: domain } } } },
      scope: { project: { name: project } },
    },
  });
}
