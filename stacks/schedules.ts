import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { TimeZone } from 'aws-cdk-lib/core';
import type { Function as Lambda, Stack } from 'sst/constructs';
import { schedules } from '../functions/schedule.ts';
import { schedulerCron } from './cron.ts';
import type { Held } from './data.ts';
import { makeFunction, type TableRights } from './function.ts';

export type JobName = keyof typeof schedules;

/** A job that the scheduler runs: its function, and where runs end up that failed for good. */
export interface Job {
  readonly name: JobName;
  readonly lambda: Lambda;
  readonly failed: Queue;
}

interface JobOptions {
  readonly memorySize: '512 MB' | '1 GB';
  readonly seconds: number;
  /** How often it is tried again, by the scheduler to hand it over and by Lambda to run it. */
  readonly retries: 0 | 2;
  readonly rights: TableRights;
  readonly sendsMail: boolean;
}

/**
 * A sweep also asks for the place of a sign-up that stopped half-way (UpdateItem), tells all who signed up for a training
 * (`list`), looks up what belongs to an address whose links were lost (`person`), and clears words that nothing is found by any
 * more out of the index of the search (partitions of the table itself).
 */
const sweepRights: TableRights = {
  items: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  indexes: ['due', 'list', 'person'],
  partitions: true,
};

/**
 * The sweep ends before the next one begins, and the next one is its second try. The digest is a fact to be stored once;
 * it may be tried for hours.
 */
const options: Readonly<Record<JobName, JobOptions>> = {
  digest: {
    memorySize: '1 GB',
    seconds: 120,
    retries: 2,
    rights: { items: ['GetItem', 'PutItem'], indexes: ['list', 'arrivals'] },
    sendsMail: false,
  },
  sweep: { memorySize: '512 MB', seconds: 50, retries: 0, rights: sweepRights, sendsMail: true },
  retention: { memorySize: '512 MB', seconds: 300, retries: 2, rights: sweepRights, sendsMail: true },
};

function makeFailedQueue(stack: Stack, name: string): Queue {
  return new Queue(stack, `${name}Failed`, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
}

/** Sending, from one address of one identity. */
function letSend(lambda: Lambda, held: Held): void {
  lambda.addToRolePolicy(
    new PolicyStatement({
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resources: [held.mailIdentity.emailIdentityArn],
      conditions: { StringEquals: { 'ses:FromAddress': held.settings.mailFrom } },
    }),
  );
}

function makeJob(stack: Stack, held: Held, name: JobName, baseUrl: string): Job {
  const { memorySize, seconds, retries, rights, sendsMail } = options[name];
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const failed = makeFailedQueue(stack, title);
  const lambda = makeFunction(stack, title, held, {
    handler: `functions/schedules.${name}`,
    memorySize,
    timeout: `${seconds} seconds`,
    retryAttempts: retries,
    deadLetterQueue: failed,
    rights,
    settings: { BASE_URL: baseUrl },
  });
  if (sendsMail) letSend(lambda, held);
  const caller = new Role(stack, `${title}Caller`, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
  });
  caller.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }),
  );
  caller.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failed.queueArn] }));
  const { cron, timeZone } = schedules[name];
  new Schedule(stack, `${title}Schedule`, {
    schedule: ScheduleExpression.expression(schedulerCron(cron), TimeZone.of(timeZone)),
    target: new LambdaInvoke(lambda, {
      // Its rights are spelled out above; the target's own wish takes in every version of the function.
      role: caller.withoutPolicyUpdates(),
      deadLetterQueue: failed,
      retryAttempts: retries,
      maxEventAge: retries > 0 ? Duration.hours(6) : Duration.minutes(1),
      input: ScheduleTargetInput.fromObject({ at: ContextAttribute.scheduledTime }),
    }),
  });
  return { name, lambda, failed };
}

/** Every job of `functions/schedule.ts`, at its time in its time zone. */
export function makeJobs(stack: Stack, held: Held, baseUrl: string): readonly Job[] {
  return (Object.keys(schedules) as JobName[]).map((name) => makeJob(stack, held, name, baseUrl));
}
