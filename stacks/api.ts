import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Api, type Function as Lambda, type Stack } from 'sst/constructs';
import { accept } from './accept.ts';
import type { Held } from './data.ts';
import { makeFunction } from './function.ts';

/** The pages and the API: what it is made of, and where it is reached. */
export interface Served {
  readonly api: Api;
  readonly lambda: Lambda;
  readonly url: string;
}

// Neither paths nor addresses: a path may hold the token of a link, and an address is personal data.
const accessLogFormat = JSON.stringify({
  at: '$context.requestTimeEpoch',
  id: '$context.requestId',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.integrationErrorMessage',
});

/** The HTTP API: one function behind every path. */
export function makeApi(stack: Stack, held: Held): Served {
  const { domain, certificateArn } = held.settings;
  const lambda = makeFunction(stack, 'Api', held, {
    handler: 'functions/api.handler',
    memorySize: '1 GB',
    timeout: '15 seconds',
    rights: {
      items: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
      indexes: ['list', 'arrivals', 'person'],
      partitions: true,
    },
    ...(domain && { settings: { BASE_URL: `https://${domain}` } }),
  });
  const api = new Api(stack, 'Http', {
    routes: { $default: { type: 'function', cdk: { function: lambda } } },
    // The app answers OPTIONS itself: the gateway's answer would not know the hosts, and would take the place of the app's.
    cors: false,
    accessLog: { format: accessLogFormat, retention: 'one_month' },
    defaults: { throttle: { rate: 50, burst: 100 } },
    ...(domain &&
      certificateArn && {
        customDomain: {
          domainName: domain,
          isExternalDomain: true,
          cdk: { certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificateArn) },
        },
      }),
  });
  accept(
    api,
    'AwsSolutions-APIG4',
    'Forms and lists are public by purpose; coordinators sign in by e-mailed link, which the application checks.',
    true,
  );
  return { api, lambda, url: domain ? `https://${domain}` : api.url };
}
