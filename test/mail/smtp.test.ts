import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeMail } from '../../functions/mail/compose.tsx';
import type { Message } from '../../functions/mail/port.ts';
import { smtpPort } from '../../functions/mail/smtp.ts';

describe('mail over SMTP', () => {
  const received: { mail: ParsedMail; to: string[] }[] = [];
  let server: SMTPServer;
  let port: ReturnType<typeof smtpPort>;
  beforeAll(async () => {
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stream, session, done) {
        simpleParser(stream)
          .then((mail) => {
            received.push({ mail, to: session.envelope.rcptTo.map((one) => one.address) });
            done();
          })
          .catch(done);
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: number } = server.server.address() as AddressInfo;
    port = smtpPort(`smtp://127.0.0.1:${number}`, 'helfen@konstanz.example');
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

  const letter = composeMail({
    lang: 'de',
    subject: 'Grüße aus Konstanz – „Sprachcafé“',
    blocks: [
      { kind: 'paragraph', text: 'Schöne Grüße <b>&</b> 😀' },
      { kind: 'button', label: 'Öffnen', href: 'https://helfen.example/x' },
    ],
  });
  const message = (change: Partial<Message> = {}): Message => ({
    id: 'abc-DEF_123',
    to: 'maria@example.org',
    fromName: 'Stadt Konstanz',
    ...letter,
    ...change,
  });

  it('arrives whole: sender, subject, both parts, and a Message-ID that follows from its id', async () => {
    await port.send(message());
    const { mail, to } = received.at(-1) ?? { to: [] };
    expect(to).toEqual(['maria@example.org']);
    expect(mail?.subject).toBe('Grüße aus Konstanz – „Sprachcafé“');
    expect(mail?.from?.value).toEqual([{ name: 'Stadt Konstanz', address: 'helfen@konstanz.example' }]);
    expect(mail?.messageId).toBe('<abc-DEF_123@konstanz.example>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.date).toBeInstanceOf(Date);
    expect(mail?.text).toContain('Schöne Grüße <b>&</b> 😀');
    expect(mail?.text).toContain('https://helfen.example/x');
    expect(mail?.html).toContain('&lt;b&gt;&amp;&lt;/b&gt; 😀');
  });

  it('brings a calendar entry along', async () => {
    const content = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n';
    await port.send(message({ calendar: { method: 'PUBLISH', content } }));
    const types = received.at(-1)?.mail.attachments.map((one) => one.contentType) ?? [];
    expect(types.some((type) => /calendar|ics/.test(type))).toBe(true);
  });

  it('refuses a line break in any header and anything but one address, before a byte is sent', async () => {
    const hostile: Partial<Message>[] = [
      { subject: 'Hallo\r\nBcc: victim@example.org' },
      { subject: 'Hallo\nBcc: victim@example.org' },
      { subject: 'Hallo\0' },
      { fromName: 'Stadt\r\nBcc: victim@example.org' },
      { to: 'a@example.org, victim@example.org' },
      { to: 'a@example.org\r\nRCPT TO:<victim@example.org>' },
      { to: 'Maria <a@example.org>' },
      { to: '' },
      { replyTo: 'a@example.org\nBcc: victim@example.org' },
      { headers: { 'X-Note': 'a\r\nBcc: victim@example.org' } },
      { headers: { 'X-Note\r\nBcc': 'victim@example.org' } },
      { id: 'a>\r\nBcc: victim@example.org' },
    ];
    const before = received.length;
    for (const change of hostile) {
      await expect(port.send(message(change)), JSON.stringify(change)).rejects.toThrow();
    }
    expect(received).toHaveLength(before);
  });

  it('brings a subject that somebody typed onto one line', () => {
    const hostile = composeMail({ lang: 'de', subject: 'a\r\nBcc: b@example.org\u2028c', blocks: [] });
    expect(hostile.subject).toBe('a Bcc: b@example.org c');
  });
});
