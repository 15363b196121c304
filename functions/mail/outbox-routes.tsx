import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { formatMoment } from '../language/format.ts';
import { chooseLanguage, type Language, wordsIn } from '../language/language.ts';
import { wording as says } from '../language/wording.ts';
import { Layout } from '../pages/layout.tsx';
import { listOutbox, type OutboxMail, outboxMail } from './outbox.ts';

const wording = says('outbox', {
  title: 'Postausgang',
  intro:
    'Hier liegen die E-Mails, die Helferkreis auf diesem Rechner geschrieben hat. Verschickt wurden sie nicht.',
  empty: 'Noch keine E-Mail.',
  older: 'Ältere',
  to: 'An',
  at: 'Zeit',
  asText: 'Als Text',
  asHtml: 'Wie das Mailprogramm sie zeigt',
  calendar: 'Kalendereintrag',
  all: 'Alle E-Mails',
});

const pageSize = 50;

/** Text with its addresses as links. */
function Linkified({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/g);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part))}</>;
}

function List({
  deps,
  lang,
  mails,
  older,
}: {
  deps: Deps;
  lang: Language;
  mails: readonly OutboxMail[];
  older?: number;
}) {
  const words = wordsIn(wording, lang);
  return (
    <Layout title={words.title} lang={lang} path="/outbox" assets={deps.assets}>
      <h1 class="kern-heading-large">{words.title}</h1>
      <p class="kern-body">{words.intro}</p>
      {mails.length === 0 && <p>{words.empty}</p>}
      <ul class="link-list">
        {mails.map((mail) => (
          <li>
            <a class="kern-link" href={`/outbox/${mail.name}?lang=${lang}`}>
              {mail.subject}
            </a>
            <br />
            {words.to}: {mail.to} · {formatMoment(mail.at, lang)}
          </li>
        ))}
      </ul>
      {older !== undefined && (
        <p>
          <a class="kern-link" href={`/outbox?skip=${older}&lang=${lang}`}>
            {words.older}
          </a>
        </p>
      )}
    </Layout>
  );
}

function View({ deps, lang, mail }: { deps: Deps; lang: Language; mail: OutboxMail }) {
  const words = wordsIn(wording, lang);
  const path = `/outbox/${mail.name}`;
  return (
    <Layout title={mail.subject} lang={lang} path={path} assets={deps.assets}>
      <h1 class="kern-heading-large">{mail.subject}</h1>
      <p class="kern-body">
        {words.to}: {mail.to} · {formatMoment(mail.at, lang)}
      </p>
      <h2 class="kern-heading-medium">{words.asText}</h2>
      <pre class="mail-text" lang={mail.lang} dir="auto">
        <Linkified text={mail.text} />
      </pre>
      <h2 class="kern-heading-medium">{words.asHtml}</h2>
      <iframe
        class="mail-html"
        src={`${path}/html`}
        title={words.asHtml}
        sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
        width="100%"
        height="720"
      />
      {mail.calendar && (
        <>
          <h2 class="kern-heading-medium">{words.calendar}</h2>
          <pre class="mail-text">{mail.calendar}</pre>
        </>
      )}
      <p>
        <a class="kern-link" href={`/outbox?lang=${lang}`}>
          {words.all}
        </a>
      </p>
    </Layout>
  );
}

/** The pages of the local outbox: the mails written so far, newest first, and each as text and as HTML in a sandbox. */
export function outboxRoutes(deps: Deps): Hono {
  const app = new Hono();
  const language = (c: Context) => chooseLanguage(c.req.query('lang'), c.req.header('accept-language'));
  const found = async (c: Context) => {
    const mail = await outboxMail(deps.config.dataDir, c.req.param('name') ?? '');
    if (!mail) throw new NotFound();
    return mail;
  };

  app.get('/outbox', async (c) => {
    const skip = Math.max(0, Math.trunc(Number(c.req.query('skip')) || 0));
    const { mails, total } = await listOutbox(deps.config.dataDir, pageSize, skip);
    const older = skip + pageSize < total ? skip + pageSize : undefined;
    return c.html(<List deps={deps} lang={language(c)} mails={mails} older={older} />, 200, framing);
  });

  app.get('/outbox/:name', async (c) =>
    c.html(<View deps={deps} lang={language(c)} mail={await found(c)} />, 200, framing),
  );

  app.get('/outbox/:name/html', async (c) => {
    const mail = await found(c);
    // Links of a mail would open inside its small frame otherwise.
    const page = mail.html.replace('<head>', '<head><base target="_top">');
    return c.html(page, 200, {
      ...framing,
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
    });
  });

  return app;
}

/** The outbox shows one of its own pages in a frame; nothing else on this site does. */
const framing = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};
