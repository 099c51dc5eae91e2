import { underFault } from './faults/under-fault.ts';
import { answerDownload } from './files/download-route.ts';
import { answerUpload } from './files/upload-route.ts';
import { textAnswer, type Answer } from './http/answer.ts';
import type { ReceivedRequest } from './http/http-server.ts';
import { answerResponseUrl } from './response-url-route.ts';
import type { SlackState } from './slack-state.ts';
import type { Tokens } from './web-api/tokens.ts';
import { answerWebApi, refuseCall } from './web-api/web-api-route.ts';

/** What is behind each path: the Web API, response_urls, uploads. */
export function createRoute(
  state: SlackState,
  { clock, ...tokens }: Tokens & { clock: () => number },
): (request: ReceivedRequest) => Promise<Answer> {
  const { faults, files, randomBytes, responseUrls, rollout, transcript } = state;

  const callMethod = async (request: ReceivedRequest, method: string): Promise<Answer> => {
    const onCall = transcript.addWebApiCall.bind(transcript);
    const parts = { ...state, url: request.url.origin };
    const answer = await underFault(
      faults.take({ method }),
      () => answerWebApi(request, method, { parts, tokens, now: clock(), onCall }),
      (error) => refuseCall(request, method, error, onCall),
    );
    const requestId = randomBytes('request', 16).toString('hex');
    return { ...answer, headers: { ...answer.headers, 'x-slack-req-id': requestId } };
  };
  const postToResponseUrl = async (request: ReceivedRequest): Promise<Answer> =>
    underFault(
      faults.take({ responseUrl: true }),
      () => answerResponseUrl(request, { responseUrls, rollout, now: clock() }),
      (error) => responseUrls.find(request.url.pathname)?.sink.refuse(error),
    );

  return async (request) => {
    const { pathname } = request.url;
    if (pathname.startsWith('/api/')) return callMethod(request, pathname.slice('/api/'.length));
    if (request.method === 'GET' && pathname.startsWith('/files-pri/')) return answerDownload(request, files, tokens);
    if (request.method !== 'POST') return textAnswer(404, 'not_found');
    if (pathname.startsWith('/commands/')) return postToResponseUrl(request);
    return pathname.startsWith('/upload/') ? answerUpload(request, files) : textAnswer(404, 'not_found');
  };
}
