import * as v from 'valibot';
import { StartError } from './errors.ts';
import { type Hosts, parseHosts } from './hosts/origins.ts';

const port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, 'must be a port number such as 3000'),
  v.transform(Number),
  v.maxValue(65_535, 'must be at most 65535'),
);
const address = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email('must be an e-mail address'));
const webAddress = v.pipe(
  v.string(),
  v.check(
    (text) => /^https?:\/\/[^/?#\s]+$/.test(text) && URL.canParse(text),
    'must be like https://helfen.konstanz.de, without a path',
  ),
);
const mailUrl = v.pipe(
  v.string(),
  v.check(
    (text) => /^(smtps?:\/\/.+|ses:|outbox:)$/.test(text) && URL.canParse(text),
    'must be smtp://…, smtps://…, ses: or outbox:',
  ),
);

const hosts = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Hosts => {
    const read = parseHosts(dataset.value);
    if (typeof read !== 'string') return read;
    addIssue({ message: read });
    return NEVER;
  }),
);

const settings = v.object({
  PORT: v.optional(port, '3000'),
  BASE_URL: v.optional(webAddress),
  DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('must not be empty')), '.data'),
  DEMO: v.optional(v.picklist(['on', 'off'], 'must be on or off')),
  SHOW_MISSING: v.optional(v.picklist(['on', 'off'], 'must be on or off')),
  DYNAMODB_ENDPOINT: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => /^https?:\/\//.test(text) && URL.canParse(text),
        'must be a web address such as http://127.0.0.1:8000',
      ),
    ),
  ),
  TABLE_NAME: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.-]{3,255}$/, 'must be 3 to 255 letters, digits, _ . or -')),
    'helferkreis',
  ),
  HOSTS: v.optional(hosts, '*'),
  MAIL_URL: v.optional(mailUrl, 'outbox:'),
  MAIL_FROM: v.optional(address, 'helferkreis@konstanz.example'),
  FORMS_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('must not be empty')), 'forms'),
  ADMIN_EMAIL: v.optional(address, 'koordination@konstanz.example'),
  SECRET: v.optional(v.pipe(v.string(), v.minLength(16, 'must be at least 16 characters'))),
});

/** The settings, read once at the start. */
export interface Config {
  readonly port: number;
  /** Absolute, without a slash at its end. */
  readonly baseUrl: string;
  /** Websites that may show our pages in a frame and send our forms. */
  readonly hosts: Hosts;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly dynamodbEndpoint?: string;
  readonly tableName: string;
  readonly mailUrl: string;
  readonly mailFrom: string;
  readonly formsDir: string;
  /** For translators: marks what is not translated yet. */
  readonly showMissing: boolean;
  readonly adminEmail: string;
  /** Signs links and hashes addresses. */
  readonly secret: string;
}

/**
 * Reads the settings from an environment. `secret` is what a local start made, used when `SECRET` is not set.
 * Throws `StartError` naming the first wrong setting and how to mend it.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, secret?: string): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = v.safeParse(settings, given);
  if (!read.success) {
    const issue = read.issues[0];
    throw new StartError(`The setting ${String(issue.path?.[0]?.key)} ${issue.message}.`);
  }
  const set = read.output;
  const signing = set.SECRET ?? secret;
  if (!signing)
    throw new StartError('The setting SECRET is missing: set it to at least 16 random characters.');
  return {
    port: set.PORT,
    baseUrl: set.BASE_URL ?? `http://localhost:${set.PORT}`,
    hosts: set.HOSTS,
    dataDir: set.DATA_DIR,
    // The demonstration is Konstanz's: it does not suit another city's forms.
    demo: (set.DEMO ?? (given.FORMS_DIR === undefined ? 'on' : 'off')) === 'on',
    ...(set.DYNAMODB_ENDPOINT && { dynamodbEndpoint: set.DYNAMODB_ENDPOINT }),
    tableName: set.TABLE_NAME,
    mailUrl: set.MAIL_URL,
    mailFrom: set.MAIL_FROM,
    formsDir: set.FORMS_DIR,
    showMissing: set.SHOW_MISSING === 'on',
    adminEmail: set.ADMIN_EMAIL,
    secret: signing,
  };
}
