import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Stack } from 'sst/constructs';
import type { Served } from './api.ts';
import type { Job } from './schedules.ts';
import type { Settings } from './settings.ts';

const period = Duration.minutes(5);

/** Alarms for what nobody would see: errors of functions and of the API, and jobs that failed for good. Told by mail. */
export function makeAlarms(
  stack: Stack,
  settings: Settings,
  { api, lambda }: Served,
  jobs: readonly Job[],
): void {
  const topic = new Topic(stack, 'Alarms', { enforceSSL: true });
  topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
  topic.addSubscription(new EmailSubscription(settings.adminEmail));
  const watch = (
    id: string,
    metric: IMetric,
    threshold: number,
    evaluationPeriods: number,
    alarmDescription: string,
  ) => {
    const alarm = new Alarm(stack, id, {
      metric,
      threshold,
      evaluationPeriods,
      alarmDescription,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
  };
  watch('ApiErrors', lambda.metricErrors({ period }), 1, 1, 'The function behind the pages failed.');
  watch(
    'ApiAnswers5xx',
    api.cdk.httpApi.metricServerError({ period }),
    5,
    1,
    'The API answers with server errors.',
  );
  for (const { name, lambda: job, failed } of jobs) {
    const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    // A single failed sweep is made up for by the next one.
    watch(
      `${title}Errors`,
      job.metricErrors({ period }),
      name === 'sweep' ? 3 : 1,
      1,
      `The job ${name} failed.`,
    );
    const left = failed.metricApproximateNumberOfMessagesVisible({ period });
    watch(`${title}GivenUp`, left, 1, 1, `The job ${name} was given up; its event lies in the queue.`);
  }
}
