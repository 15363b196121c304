import { type StackContext, use } from 'sst/constructs';
import { makeAlarms } from './alarms.ts';
import { makeApi } from './api.ts';
import { Data } from './data.ts';
import { makeJobs } from './schedules.ts';

/** The stack of what runs: the API, the scheduled jobs and the alarms. Holds nothing; may be removed and made anew. */
export function Service({ stack }: StackContext): void {
  stack.node.tryRemoveChild('CustomResourceHandler');
  const held = use(Data);
  const served = makeApi(stack, held);
  const jobs = makeJobs(stack, held, served.url);
  makeAlarms(stack, held.settings, served, jobs);
  stack.addOutputs({ Url: served.url });
}
