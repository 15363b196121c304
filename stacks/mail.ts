import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Stack } from 'sst/constructs';
import type { Settings } from './settings.ts';

/** The domain that mails are sent from. Its DKIM records are among the stack's outputs, to be entered in the city's DNS. */
export function makeMailIdentity(stack: Stack, settings: Settings): EmailIdentity {
  const identity = new EmailIdentity(stack, 'MailIdentity', {
    identity: Identity.domain(settings.mailDomain),
    feedbackForwarding: true,
  });
  stack.addOutputs(
    Object.fromEntries(
      identity.dkimRecords.map(({ name, value }, index) => [`Dkim${index + 1}`, `${name} CNAME ${value}`]),
    ),
  );
  return identity;
}
