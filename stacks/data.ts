import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { EmailIdentity } from 'aws-cdk-lib/aws-ses';
import type { StackContext } from 'sst/constructs';
import { makeMailIdentity } from './mail.ts';
import { makeSecret, type Signing } from './secret.ts';
import { readSettings, type Settings } from './settings.ts';
import { makeTable } from './table.ts';

/** What outlives a version of the code. */
export interface Held {
  readonly settings: Settings;
  readonly table: ITable;
  readonly signing: Signing;
  readonly mailIdentity: EmailIdentity;
}

/** The stack of what holds data: table, secret and mail identity. Changes rarely. */
export function Data({ app, stack }: StackContext): Held {
  stack.node.tryRemoveChild('CustomResourceHandler');
  const settings = readSettings(process.env, app.stage);
  return {
    settings,
    table: makeTable(stack, settings),
    signing: makeSecret(stack, settings),
    mailIdentity: makeMailIdentity(stack, settings),
  };
}
