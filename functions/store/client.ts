import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** How to reach DynamoDB: the region's own endpoint, or a local one, which takes any credentials. */
export function clientOptions(endpoint?: string): DynamoDBClientConfig {
  // Node 20 is what small installations have; the SDK would print five lines about it at every start.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  if (!endpoint) {
    const requestHandler = { connectionTimeout: 4000, requestTimeout: 8000, throwOnRequestTimeout: true };
    return { maxAttempts: 4, requestHandler };
  }
  return {
    maxAttempts: 4,
    endpoint,
    region: process.env.AWS_REGION ?? 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    // No time limit of its own: the clock of a request runs while it waits for a connection, and a thousand at once wait long.
    requestHandler: { socketAcquisitionWarningTimeout: 60_000 },
  };
}
