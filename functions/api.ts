import type { handle as Handle, LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import type { Deps } from './deps.ts';
import { answerAtOnce } from './intake/at-once.ts';
import { lambdaDeps } from './lambda-deps.ts';

let deps: Deps | undefined;
let answer: Promise<ReturnType<typeof Handle>> | undefined;

/** A request stores its mails with what causes them; only the sweep sends. */
const noMail = () => ({
  send: () => Promise.reject(new Error('Mails are sent by the sweep, not by a request.')),
});

async function loadApp(given: Deps) {
  const [{ createApp }, { handle }, { TrieRouter }] = await Promise.all([
    import('./app.ts'),
    import('hono/aws-lambda'),
    import('hono/router/trie-router'),
  ]);
  // Slower for each request than Hono's own, but made sooner: most functions answer few requests.
  return handle(createApp(given, { router: new TrieRouter() }));
}

/** Answers an event of API Gateway's HTTP API (payload 2.0). Without `BASE_URL` links lead to the gateway's own domain. */
export const handler = async (event: LambdaEvent, context?: LambdaContext) => {
  const domain = 'domainName' in event.requestContext ? event.requestContext.domainName : undefined;
  deps ??= lambdaDeps(process.env, noMail, domain && `https://${domain}`);
  if ('rawPath' in event && 'http' in event.requestContext) {
    const { method } = event.requestContext.http;
    const { accept, origin, 'accept-language': acceptLanguage } = event.headers;
    const asked = {
      method,
      path: event.rawPath,
      query: event.rawQueryString,
      accept,
      acceptLanguage,
      origin,
    };
    const page = answerAtOnce(deps, asked);
    if (page) return { ...page, isBase64Encoded: false };
    // What is posted is stored: the store's client is loaded along with the app, not after it.
    if (method === 'POST') void import('./store/dynamo.ts').catch(() => undefined);
  }
  answer ??= loadApp(deps).catch((error: unknown) => {
    answer = undefined;
    throw error;
  });
  return (await answer)(event, context);
};
