import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addPerson } from '../../functions/access/people.ts';
import type { Entry } from '../../functions/store/entry.ts';
import { sign } from '../../functions/tokens.ts';
import { keyOf, member } from '../access/cast.ts';
import { type Engine, startDynamoDbLocal } from '../engines.ts';
import { makeDeps } from '../harness.ts';
import { bundling, type Synthesized, synthesize } from '../stacks/synth.ts';
import { aSignup, aTraining } from '../trainings/examples.ts';
import { type HttpAnswer, httpEvent, type Lambda, startLambda } from './lambda.ts';
import { startRecorder } from './recorder.ts';

const secret = 'a secret for the bundles under test';
const admin = 'koordination@konstanz.example';

let made: Synthesized;
let engine: Engine;
let recorder: Awaited<ReturnType<typeof startRecorder>>;
let smtp: SMTPServer;
const mails: ParsedMail[] = [];
const running: Lambda[] = [];

beforeAll(async () => {
  [made, engine] = await Promise.all([synthesize('bundles'), startDynamoDbLocal()]);
  recorder = await startRecorder(engine.endpoint);
  smtp = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
}, bundling);

afterEach(() => {
  for (const lambda of running.splice(0)) lambda.close();
});

afterAll(async () => {
  recorder?.close();
  await engine?.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

/** A fresh process of a deployed function, on DynamoDB Local and a mail server of its own. */
async function open(
  name: 'Api' | 'Digest' | 'Sweep' | 'Retention',
  store = recorder.endpoint,
  settings: Readonly<Record<string, string>> = {},
): Promise<Lambda> {
  const handler = name === 'Api' ? 'functions/api.handler' : `functions/schedules.${name.toLowerCase()}`;
  const lambda = await startLambda(made.bundle(name), handler, {
    TABLE_NAME: engine.tableName,
    DYNAMODB_ENDPOINT: store,
    SECRET: secret,
    ADMIN_EMAIL: admin,
    DEMO: 'off',
    MAIL_FROM: 'helferkreis@konstanz.example',
    MAIL_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    ...(name !== 'Api' && { BASE_URL: 'https://helfen.konstanz.example' }),
    ...settings,
  });
  running.push(lambda);
  return lambda;
}

/** `action index` of everything a function may do with the table, as its deployed role says. */
function granted(name: string): readonly string[] {
  const [policy] = Object.entries(made.service.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith(`${name}RoleDefault`))
    .map(
      ([, found]) =>
        found.Properties.PolicyDocument.Statement as { Action: string | string[]; Resource: unknown }[],
    );
  return (policy ?? []).flatMap(({ Action, Resource }) =>
    [Action].flat().flatMap((action) =>
      [Resource].flat().map((resource) => {
        const index = /"\/index\/(\w+)"/.exec(JSON.stringify(resource))?.[1];
        return index ? `${action} ${index}` : action;
      }),
    ),
  );
}

/** The answers of the form's shortest accepted example. */
function example(slug: string): string {
  const file = readFileSync(new URL(`../forms/${slug}/accept/shortest.json`, import.meta.url), 'utf8');
  return JSON.stringify((JSON.parse(file) as { answers: unknown }).answers);
}

const submission = (slug: string, key: string) =>
  httpEvent('POST', `/forms/${slug}`, {
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: example(slug),
  });

/** Entries that came in through a form. */
async function arrived(form: string): Promise<readonly Entry[]> {
  return (await engine.db.query<Entry>({ index: 'arrivals', partition: form, limit: 50 })).items;
}

describe('the API, as it is deployed', () => {
  test('answers its health check and a form, and loads neither the store’s client nor mail nor the digest for it', async () => {
    const api = await open('Api', 'http://127.0.0.1:9');
    const health = await api.invoke<HttpAnswer>(httpEvent('GET', '/health'));
    expect([health.result.statusCode, JSON.parse(health.result.body)]).toEqual([200, { status: 'ok' }]);
    const form = await api.invoke<HttpAnswer>(
      httpEvent('GET', '/forms/volunteer-registration?lang=en', { headers: { accept: 'text/html' } }),
    );
    expect(form.result.statusCode).toBe(200);
    expect(form.result.headers['content-type']).toContain('text/html');
    expect(form.result.body).toContain('<form');
    for (const heavy of ['DynamoDB_20120810', 'nodemailer', 'ZonedDateTime', 'sesv2']) {
      expect(form.code).not.toContain(heavy);
    }
  });

  test('finds every form and asset beside its bundle', async () => {
    const api = await open('Api', 'http://127.0.0.1:9');
    const slugs = readdirSync('forms')
      .filter((name) => name.endsWith('.json') && !/^(vocabulary|municipality)/.test(name))
      .map((name) => name.replace('.json', ''));
    expect(slugs.length).toBeGreaterThanOrEqual(8);
    for (const slug of slugs) {
      const schema = await api.invoke<HttpAnswer>(httpEvent('GET', `/forms/${slug}/schema.json?lang=de`));
      // A form of coordinators asks for a sign-in first.
      expect([200, 303, 401, 302], slug).toContain(schema.result.statusCode);
    }
    const page = await api.invoke<HttpAnswer>(
      httpEvent('GET', '/forms', { headers: { accept: 'text/html' } }),
    );
    const style = /\/assets\/style\.[0-9a-f]+\.css/.exec(page.result.body)?.[0] ?? '';
    const asset = await api.invoke<HttpAnswer>(httpEvent('GET', style));
    expect(asset.result.headers['content-type']).toContain('text/css');
    expect(asset.result.body.length).toBeGreaterThan(500);
  });

  test('stores a submission once, however often it is sent, within the rights of its role', async () => {
    const api = await open('Api');
    const event = submission('newsletter-signup', 'key-for-the-bundle-1');
    const first = await api.invoke<HttpAnswer>(event);
    expect(first.result.statusCode, first.result.body).toBe(201);
    expect(first.code).toContain('DynamoDB_20120810');
    expect(first.code).not.toContain('nodemailer');
    const again = await api.invoke<HttpAnswer>(event);
    expect(JSON.parse(again.result.body)).toEqual(JSON.parse(first.result.body));
    expect(await arrived('newsletter-signup')).toHaveLength(1);
    const calls = recorder.taken();
    expect(calls).toContain('dynamodb:PutItem');
    expect(granted('Api')).toEqual(expect.arrayContaining([...calls]));
  });

  test('names what is wrong with a submission and stores nothing', async () => {
    const api = await open('Api');
    const answer = await api.invoke<HttpAnswer>(
      httpEvent('POST', '/forms/newsletter-signup', {
        headers: { 'content-type': 'application/json' },
        body: '{"email":"nobody"}',
      }),
    );
    expect(answer.result.statusCode).toBe(422);
    expect(answer.result.headers['content-type']).toContain('application/problem+json');
    expect(recorder.taken()).not.toContain('dynamodb:PutItem');
  });

  test('reads its lists within the rights of its role', async () => {
    const api = await open('Api');
    for (const path of ['/', '/offers.json', '/trainings.json', '/opportunities.json', '/openapi.json']) {
      const answer = await api.invoke<HttpAnswer>(httpEvent('GET', path));
      expect(answer.result.statusCode, path).toBe(200);
    }
    expect(granted('Api')).toEqual(expect.arrayContaining([...recorder.taken()]));
  });
});

describe('the scheduled jobs, as they are deployed', () => {
  test('the sweep sends what a submission left to be sent, once, with links to the city’s own address', async () => {
    const [entry] = await arrived('newsletter-signup');
    expect(entry).toBeDefined();
    mails.length = 0;
    const sweep = await open('Sweep');
    const first = await sweep.invoke<{ sent: number }>({ at: '2026-11-23T06:00:00Z' });
    expect(first.result).toMatchObject({ sent: 1, failed: 0 });
    expect(first.code).toContain('nodemailer');
    const again = await sweep.invoke<{ sent: number }>({ at: '2026-11-23T06:01:00Z' });
    expect(again.result.sent).toBe(0);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('https://helfen.konstanz.example/confirm/');
    expect(granted('Sweep')).toEqual(expect.arrayContaining([...recorder.taken()]));
  });

  test('the sweep hands its mails to SES, as it does where it is deployed', async () => {
    const api = await open('Api');
    await api.invoke<HttpAnswer>(submission('newsletter-signup', 'key-for-the-bundle-2'));
    const asked: { path?: string; body: string }[] = [];
    const ses = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      asked.push({ path: request.url, body });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"MessageId":"1"}');
    });
    await new Promise<void>((resolve) => ses.listen(0, '127.0.0.1', () => resolve()));
    const sweep = await open('Sweep', recorder.endpoint, {
      MAIL_URL: 'ses:',
      AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${(ses.address() as AddressInfo).port}`,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    });
    const { result } = await sweep.invoke<{ sent: number }>({});
    ses.closeAllConnections();
    ses.close();
    expect(result.sent).toBe(1);
    expect(asked.map(({ path }) => path)).toEqual(['/v2/email/outbound-emails']);
    const sent = JSON.parse(asked[0]?.body ?? '{}') as { FromEmailAddress: string; Content: { Raw: object } };
    expect(sent.FromEmailAddress).toContain('<helferkreis@konstanz.example>');
    expect(sent.Content.Raw).toBeDefined();
  });

  test('the digest is stored once although its event is delivered twice, and then sent once', async () => {
    const deps = await makeDeps({ db: engine.db, config: { secret } });
    await addPerson(deps, { email: admin, name: 'Koordination', lang: 'de', role: 'admin' });
    mails.length = 0;
    recorder.taken();
    const event = { at: '2026-11-30T06:00:00Z' };
    const [one, other] = await Promise.all([open('Digest'), open('Digest')]);
    const ran = await Promise.all(
      [one, other].map((lambda) => lambda.invoke<{ week: string; stored: number }>(event)),
    );
    expect(ran.map(({ result }) => result.week)).toEqual(['2026-W48', '2026-W48']);
    expect(ran.reduce((sum, { result }) => sum + result.stored, 0)).toBe(1);
    expect(granted('Digest')).toEqual(expect.arrayContaining([...recorder.taken()]));
    const sweep = await open('Sweep');
    await sweep.invoke({});
    await sweep.invoke({});
    expect(mails.filter(({ to }) => JSON.stringify(to).includes(admin))).toHaveLength(1);
    expect(granted('Sweep')).toEqual(expect.arrayContaining([...recorder.taken()]));
  });

  test('retention deletes what is over', async () => {
    const [entry] = await arrived('newsletter-signup');
    if (!entry) throw new Error('There must be an entry.');
    const over = '2026-01-01T00:00:00.000Z';
    await engine.db.save({ ...entry, endsAt: over, dueAt: over } as Entry, entry.version);
    const retention = await open('Retention');
    const { result } = await retention.invoke<{ ended: number }>({ at: '2026-11-24T02:30:00Z' });
    expect(result.ended).toBe(1);
    expect(await engine.db.get({ pk: entry.pk, sk: entry.sk })).toBeUndefined();
    expect(granted('Retention')).toEqual(expect.arrayContaining([...recorder.taken()]));
  });
});

describe('files that the API makes, as it is deployed', () => {
  test('a certificate, in typefaces that lie beside the bundle', async () => {
    const title = 'Umgang mit Trauma';
    await engine.db.create(aTraining({ status: 'ended', facts: { title } }));
    const facts = { name: 'أحمد Łukasz', email: 'ana@example.org', training: 'TR-1' };
    await engine.db.create(aSignup('ana', { status: 'attended', facts }));
    const api = await open('Api');
    const path = `/trainings/seat/${sign(secret, 'seat', 'S-ana')}/certificate.pdf`;
    const { result } = await api.invoke<HttpAnswer>(httpEvent('GET', path));
    expect(result.statusCode).toBe(200);
    expect(result.headers['content-type']).toBe('application/pdf');
    const pdf = Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8').toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('NotoSansArabic');
  });

  test('a spreadsheet, byte by byte', async () => {
    const deps = await makeDeps({ db: engine.db, config: { secret } });
    const authorization = (await keyOf(deps, await member(deps, 'admin'))).authorization;
    const api = await open('Api');
    recorder.taken();
    const asked = httpEvent('GET', '/workspace/forms/newsletter-signup.xlsx', { headers: { authorization } });
    const { result } = await api.invoke<HttpAnswer>(asked);
    expect(result.statusCode).toBe(200);
    expect(granted('Api')).toEqual(expect.arrayContaining([...recorder.taken()]));
    expect(result.isBase64Encoded).toBe(true);
    expect(Buffer.from(result.body, 'base64').subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });
});
