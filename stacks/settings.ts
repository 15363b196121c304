import * as v from 'valibot';
import { StartError } from '../functions/errors.ts';
import { parseHosts } from '../functions/hosts/origins.ts';

const address = v.pipe(v.string(), v.email('must be an e-mail address'));
const host = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host name such as helfen.konstanz.de'),
);

const settings = v.object({
  ADMIN_EMAIL: v.pipe(v.string('is missing: the mail address of the first coordinator'), address),
  MAIL_DOMAIN: v.pipe(v.string('is missing: the domain mails are sent from, such as konstanz.de'), host),
  MAIL_FROM: v.optional(address),
  DOMAIN: v.optional(host),
  CERTIFICATE_ARN: v.optional(v.pipe(v.string(), v.startsWith('arn:', 'must be the ARN of a certificate'))),
  HOSTS: v.optional(
    v.pipe(
      v.string(),
      v.rawCheck(({ dataset, addIssue }) => {
        const read = dataset.typed ? parseHosts(dataset.value) : '';
        if (typeof read === 'string') addIssue({ message: read });
      }),
    ),
  ),
  DELETION_PROTECTION: v.optional(v.picklist(['on', 'off'], 'must be on or off'), 'on'),
});

/** What a city decides for a stage; given in the environment or in `.env.<stage>`. */
export interface Settings {
  readonly adminEmail: string;
  readonly mailDomain: string;
  readonly mailFrom: string;
  /** Without it, the product is at the gateway's own address. */
  readonly domain?: string;
  readonly certificateArn?: string;
  /** Websites that may show pages in a frame and send forms, as the functions read it; every one without it. */
  readonly hosts?: string;
  readonly deletionProtection: boolean;
  /** Stage `prod`: what holds data outlives the stack. */
  readonly keepsData: boolean;
}

/** Reads the settings of a stage. Throws `StartError` naming the first wrong one and how to mend it. */
export function readSettings(env: Readonly<Record<string, string | undefined>>, stage: string): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  const read = v.safeParse(settings, given);
  if (!read.success) {
    const issue = read.issues[0];
    const key = String(issue.path?.[0]?.key);
    const missing = issue.received === 'undefined' ? 'is missing: see docs/deploy.md' : issue.message;
    throw new StartError(`The setting ${key} ${missing}.`);
  }
  const set = read.output;
  const from = set.MAIL_FROM ?? `helferkreis@${set.MAIL_DOMAIN}`;
  if (!from.endsWith(`@${set.MAIL_DOMAIN}`)) {
    throw new StartError(`The setting MAIL_FROM must be an address of ${set.MAIL_DOMAIN} (MAIL_DOMAIN).`);
  }
  if (Boolean(set.DOMAIN) !== Boolean(set.CERTIFICATE_ARN)) {
    throw new StartError('The settings DOMAIN and CERTIFICATE_ARN go together: set both or none.');
  }
  if (stage === 'prod' && set.DELETION_PROTECTION === 'off') {
    throw new StartError('The setting DELETION_PROTECTION must be on in the stage prod.');
  }
  return {
    adminEmail: set.ADMIN_EMAIL,
    mailDomain: set.MAIL_DOMAIN,
    mailFrom: from,
    domain: set.DOMAIN,
    certificateArn: set.CERTIFICATE_ARN,
    hosts: set.HOSTS,
    deletionProtection: set.DELETION_PROTECTION === 'on',
    keepsData: stage === 'prod',
  };
}
