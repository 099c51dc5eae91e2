import type { WebApiMethod } from './web-api-method.ts';

/** `api.test`: gives the arguments back, and fails when asked to. */
export const apiTest: WebApiMethod = {
  needsToken: false,
  run: ({ callArguments }) => {
    const shown = Object.fromEntries([...callArguments].filter(([name]) => name !== 'token'));
    const error = callArguments.get('error');
    return error === undefined || error === '' ? { ok: true, args: shown } : { ok: false, error, args: shown };
  },
};
