import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** How to reach DynamoDB: the region's own endpoint, or a local one, which takes any credentials. */
export function clientOptions(endpoint?: string): DynamoDBClientConfig {
  if (!endpoint) return {};
  return {
    endpoint,
    region: process.env.AWS_REGION ?? 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
}
