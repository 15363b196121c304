import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { createApp } from './app.ts';
import { lambdaDeps } from './lambda-deps.ts';

let answer: ReturnType<typeof handle> | undefined;

/** Answers an event of API Gateway's HTTP API (payload 2.0). Without `BASE_URL` links lead to the gateway's own domain. */
export const handler = (event: LambdaEvent, context?: LambdaContext) => {
  const domain = 'domainName' in event.requestContext ? event.requestContext.domainName : undefined;
  answer ??= handle(createApp(lambdaDeps(process.env, domain && `https://${domain}`)));
  return answer(event, context);
};
