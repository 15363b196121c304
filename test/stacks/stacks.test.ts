import { Match } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import { schedules } from '../../functions/schedule.ts';
import { table } from '../../functions/store/table.ts';
import { bundling, type Synthesized, synthesize } from './synth.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

let made: Synthesized;
beforeAll(async () => {
  made = await synthesize('stacks');
}, bundling);

/** Statements of the policy whose name begins like this. */
function statementsOf(name: string): readonly Statement[] {
  const policies = made.service.findResources('AWS::IAM::Policy');
  const found = Object.entries(policies).filter(([id]) => id.startsWith(`${name}Default`));
  return found.flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement as Statement[]);
}

/** `action index` of everything a function may do with the table. */
function tableRights(name: string): readonly string[] {
  return statementsOf(name)
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) =>
        [Resource].flat().map((resource) => {
          const index = /"\/index\/(\w+)"/.exec(JSON.stringify(resource))?.[1];
          return index ? `${action} ${index}` : action;
        }),
      ),
    )
    .filter((right) => right.startsWith('dynamodb:'))
    .sort();
}

test('cdk-nag finds nothing that is not justified', () => {
  expect(made.findings).toEqual([]);
});

describe('the table', () => {
  const properties = () => Object.values(made.data.findResources('AWS::DynamoDB::Table'))[0]?.Properties;
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];

  test('is the one, paid by request, restorable to any second, protected from deletion', () => {
    made.data.resourceCountIs('AWS::DynamoDB::Table', 1);
    expect(properties()).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
    });
  });

  test('has the keys and the indexes of the definition that local stores are made from', () => {
    expect(properties().KeySchema).toEqual(keys(table.partition, table.sort));
    expect(properties().GlobalSecondaryIndexes).toEqual(
      table.indexes.map(({ name, partition, sort, projection }) => ({
        IndexName: name,
        KeySchema: keys(partition, sort),
        Projection: { ProjectionType: projection },
      })),
    );
    for (const { AttributeType } of properties().AttributeDefinitions) expect(AttributeType).toBe('S');
  });
});

describe('the schedule', () => {
  test('runs the digest on Mondays at seven in Berlin, the sweep each minute, retention each night', () => {
    const expected = [
      ['cron(0 7 ? * MON *)', 'Digest'],
      ['cron(* * * * ? *)', 'Sweep'],
      ['cron(30 3 * * ? *)', 'Retention'],
    ] as const;
    for (const [cron, name] of expected) {
      made.service.hasResourceProperties('AWS::Scheduler::Schedule', {
        ScheduleExpression: cron,
        ScheduleExpressionTimezone: 'Europe/Berlin',
        State: 'ENABLED',
        Target: Match.objectLike({
          Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${name}`), 'Arn'] },
          Input: '{"at":"<aws.scheduler.scheduled-time>"}',
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${name}Failed`), 'Arn'] } },
        }),
      });
    }
    made.service.resourceCountIs('AWS::Scheduler::Schedule', Object.keys(schedules).length);
  });

  test('keeps what failed for good: each job has a dead-letter queue for hand-over and for run, and an alarm on it', () => {
    for (const name of ['Digest', 'Sweep', 'Retention']) {
      made.service.hasResourceProperties('AWS::Lambda::Function', {
        Handler: `functions/schedules.${name.toLowerCase()}`,
        DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${name}Failed`), 'Arn'] } },
      });
      made.service.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Dimensions: [
          {
            Name: 'QueueName',
            Value: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${name}Failed`), 'QueueName'] },
          },
        ],
        AlarmActions: Match.anyValue(),
      });
    }
  });

  test('lets the sweep end before the next one begins, and leaves the second try to that one', () => {
    const sweep = { Handler: 'functions/schedules.sweep' };
    const [found] = Object.values(made.service.findResources('AWS::Lambda::Function', { Properties: sweep }));
    expect(found?.Properties.Timeout).toBeLessThan(60);
    made.service.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^Sweep') },
      MaximumRetryAttempts: 0,
    });
  });
});

test('the app alone says who may read and send: the gateway hands on OPTIONS and has no CORS of its own', () => {
  const apis = Object.values(made.service.findResources('AWS::ApiGatewayV2::Api'));
  expect(apis).toHaveLength(1);
  expect(apis[0]?.Properties.CorsConfiguration).toBeUndefined();
  const routes = Object.values(made.service.findResources('AWS::ApiGatewayV2::Route'));
  expect(routes.map(({ Properties }) => Properties.RouteKey)).toEqual(['$default']);
  for (const { Properties } of Object.values(made.service.findResources('AWS::Lambda::Function')))
    expect(Properties.Environment.Variables.HOSTS).toBeUndefined();
});

describe('the rights', () => {
  test('name actions and resources: no wildcard, no managed policy', () => {
    const policies = [...Object.values(made.service.findResources('AWS::IAM::Policy'))];
    expect(policies.length).toBeGreaterThan(0);
    for (const policy of policies) {
      for (const { Action, Resource } of policy.Properties.PolicyDocument.Statement as Statement[]) {
        expect(JSON.stringify([Action, Resource])).not.toContain('*');
      }
    }
    for (const role of Object.values(made.service.findResources('AWS::IAM::Role'))) {
      expect(role.Properties.ManagedPolicyArns).toBeUndefined();
    }
  });

  test('are each function’s own', () => {
    expect(tableRights('ApiRole')).toEqual([
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:Query arrivals',
      'dynamodb:Query list',
      'dynamodb:Query person',
      'dynamodb:UpdateItem',
    ]);
    expect(tableRights('DigestRole')).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query arrivals',
      'dynamodb:Query list',
    ]);
    const sweeping = [
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:Query due',
      'dynamodb:Query list',
      'dynamodb:Query person',
      'dynamodb:UpdateItem',
    ];
    expect(tableRights('SweepRole')).toEqual(sweeping);
    expect(tableRights('RetentionRole')).toEqual(sweeping);
  });

  test('let only those send mail who sweep, from the one address of the one domain', () => {
    const sending = (name: string) =>
      statementsOf(name).filter(({ Action }) => JSON.stringify(Action).includes('ses:'));
    expect(sending('ApiRole')).toEqual([]);
    expect(sending('DigestRole')).toEqual([]);
    for (const name of ['SweepRole', 'RetentionRole']) {
      const [statement] = sending(name);
      expect(statement?.Condition).toEqual({
        StringEquals: { 'ses:FromAddress': 'helferkreis@konstanz.example' },
      });
      expect(JSON.stringify(statement?.Resource)).toContain(':identity/');
    }
  });
});

describe('what is kept and what is not', () => {
  test('logs end, and the access log holds neither paths nor addresses', () => {
    const groups = Object.values(made.service.findResources('AWS::Logs::LogGroup'));
    expect(groups).toHaveLength(5);
    for (const group of groups) expect(group.Properties.RetentionInDays).toBe(30);
    const [stage] = Object.values(made.service.findResources('AWS::ApiGatewayV2::Stage'));
    const format = String(stage?.Properties.AccessLogSettings.Format);
    expect(format).toContain('$context.status');
    for (const told of ['path', 'identity', 'userAgent', 'authorizer']) expect(format).not.toContain(told);
  });

  test('no template holds the secret: it is made up by Secrets Manager and encrypted with a key of its own', () => {
    const functions = Object.values(made.service.findResources('AWS::Lambda::Function'));
    expect(functions).toHaveLength(4);
    for (const { Properties } of functions) {
      expect(JSON.stringify(Properties.Environment.Variables.SECRET)).toContain('{{resolve:secretsmanager:');
      expect(Properties.KmsKeyArn).toBeDefined();
    }
    made.data.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 48, ExcludePunctuation: true },
      SecretString: Match.absent(),
      KmsKeyId: Match.anyValue(),
    });
  });

  test('functions run on ARM with a current Node, and nothing else is deployed beside them', () => {
    for (const { Properties } of Object.values(made.service.findResources('AWS::Lambda::Function'))) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    }
    made.data.resourceCountIs('AWS::Lambda::Function', 0);
  });
});
