import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { TranslateConfig } from '@aws-sdk/lib-dynamodb';

/** Long enough for a thousand requests that wait for a connection, short enough that nobody hangs for good. */
const patience = 10_000;

/** How to reach DynamoDB: the region's own endpoint, or a local one, which takes any credentials. */
export function clientOptions(endpoint?: string): DynamoDBClientConfig {
  // Node 20 is what small installations have; the SDK would print five lines about it at every start.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  return {
    maxAttempts: 4,
    requestHandler: {
      connectionTimeout: patience,
      requestTimeout: patience,
      throwOnRequestTimeout: true,
      socketAcquisitionWarningTimeout: patience,
    },
    ...(endpoint && {
      endpoint,
      region: process.env.AWS_REGION ?? 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  };
}

/** How values are translated: what is undefined is left out, and a number comes back as a number, however large. */
export const translation: TranslateConfig = {
  marshallOptions: { removeUndefinedValues: true, allowImpreciseNumbers: true },
  unmarshallOptions: { wrapNumbers: Number },
};
