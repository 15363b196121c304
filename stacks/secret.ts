import { RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Stack } from 'sst/constructs';
import { accept } from './accept.ts';
import type { Settings } from './settings.ts';

/** The secret that signs links, and the key that it and the functions' settings are encrypted with. */
export interface Signing {
  readonly key: Key;
  readonly secret: Secret;
}

/**
 * A secret that Secrets Manager makes up; nobody types it and no template holds it. CloudFormation hands it to the
 * functions among their settings, encrypted with this key, so that no request has to wait for it.
 */
export function makeSecret(stack: Stack, settings: Settings): Signing {
  const removalPolicy = settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  const key = new Key(stack, 'SettingsKey', {
    description: 'Encrypts the settings of the functions and the secret that signs links',
    enableKeyRotation: true,
    removalPolicy,
  });
  const secret = new Secret(stack, 'SigningSecret', {
    description: 'Signs links in mails and hashes addresses',
    encryptionKey: key,
    generateSecretString: { passwordLength: 48, excludePunctuation: true },
    removalPolicy,
  });
  accept(
    secret,
    'AwsSolutions-SMG4',
    'Addresses are hashed with it: another secret would orphan every hash and void every link in a mail.',
  );
  return { key, secret };
}
