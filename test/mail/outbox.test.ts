import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeMail } from '../../functions/mail/compose.tsx';
import { listOutbox, outboxPort } from '../../functions/mail/outbox.ts';
import { outboxRoutes } from '../../functions/mail/outbox-routes.tsx';
import { lazyStore } from '../../functions/store/lazy.ts';
import { makeDeps } from '../harness.ts';

describe('the outbox', () => {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'outbox-'));
    const port = outboxPort(dataDir, 'helfen@konstanz.example');
    for (const [id, subject] of [
      ['one', 'Erste'],
      ['two', 'Zweite <script>'],
    ] as const) {
      const blocks = [{ kind: 'button', label: 'Los', href: `https://helfen.example/${id}` }] as const;
      await port.send({ id, to: 'maria@example.org', ...composeMail({ lang: 'de', subject, blocks }) });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await port.send({
      id: 'one',
      to: 'maria@example.org',
      ...composeMail({ lang: 'de', subject: 'Erste', blocks: [] }),
    });
  });
  afterAll(() => rm(dataDir, { recursive: true }));
  const routes = async () => {
    const db = lazyStore(() => Promise.reject(new Error('the outbox reads no store')));
    return outboxRoutes(await makeDeps({ db, config: { dataDir } }));
  };

  it('keeps each mail as one .eml, the same one sent twice included', async () => {
    const files = (await readdir(join(dataDir, 'outbox'))).filter((file) => file.endsWith('.eml'));
    expect(files).toHaveLength(2);
    const mail = await simpleParser(await readFile(join(dataDir, 'outbox', files[1] ?? '')));
    expect(mail.subject).toBe('Zweite <script>');
  });

  it('lists the newest first, a bounded number at a time', async () => {
    expect((await listOutbox(dataDir, 1)).mails.map((mail) => mail.subject)).toEqual(['Zweite <script>']);
    expect(await listOutbox(dataDir, 1, 1)).toMatchObject({ total: 2, mails: [{ subject: 'Erste' }] });
    expect((await listOutbox(join(dataDir, 'nothing-here'), 5)).mails).toEqual([]);
  });

  it('shows a mail with its links, its HTML in a sandboxed frame that may run nothing', async () => {
    const app = await routes();
    const list = await (await app.request('/outbox')).text();
    expect(list).toContain('Zweite &lt;script&gt;');
    const name = /\/outbox\/([\w.-]+_two)/.exec(list)?.[1];
    const page = await (await app.request(`/outbox/${name}`)).text();
    expect(page).toContain('<a href="https://helfen.example/two">');
    expect(page).toMatch(/<iframe[^>]*sandbox="(?![^"]*(scripts|same-origin))/);
    const mail = await app.request(`/outbox/${name}/html`);
    expect(mail.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox/);
  });

  it('knows no mail outside its folder', async () => {
    const app = await routes();
    for (const name of ['..%2F..%2Fpackage', 'nothing', '%2e%2e']) {
      expect((await app.request(`/outbox/${name}`)).status, name).not.toBe(200);
    }
  });
});
