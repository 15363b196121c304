import { Conflict, Problem } from '../errors.ts';

const busy = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionConflictException',
]);
const unreachable = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|TimeoutError)$/;

/** Whether the condition of a write did not hold. */
export function conditionFailed(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}

/** Whether an earlier try of the same request may have reached the store, although its answer did not come back. */
export function wasRetried(error: unknown): boolean {
  const metadata = error instanceof Error && '$metadata' in error ? error.$metadata : undefined;
  const attempts =
    typeof metadata === 'object' && metadata && 'attempts' in metadata ? metadata.attempts : undefined;
  // Without a count, the careful answer: it may have been.
  return typeof attempts !== 'number' || attempts > 1;
}

/** What the caller is told when the store refuses or cannot be reached; other errors as they are. */
export function tellable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (busy.has(error.name)) return new Conflict();
  if (/size.*exceeded the maximum/i.test(error.message))
    return new Problem(413, 'too_large', 'Together this is more than can be kept. Please shorten the texts.');
  if (/number (over|under)flow|significant digits/i.test(error.message))
    return new Problem(422, 'number', 'A number is too large or too small to be kept.');
  const code = 'code' in error ? String(error.code) : error.name;
  if (unreachable.test(code) || unreachable.test(error.name))
    return new Problem(503, 'store_unreachable', 'The data cannot be reached just now. Please try again.');
  return error;
}
