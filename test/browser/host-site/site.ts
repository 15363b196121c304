import { Hono } from 'hono';
import { serveApp } from '../serve.ts';
import { type LookName, looks } from './looks.ts';
import { type HostLanguage, hostLanguages, words } from './words.ts';

const kinds = ['needs', 'offers', 'trainings', 'opportunities', 'form', 'contact'] as const;
export type Kind = (typeof kinds)[number];

/** What an editor pastes: the element, and in it a link for readers without scripts. */
function elementOf(kind: Kind, lang: HostLanguage, base: string): string {
  const attributes = { form: ' form="volunteer-registration"', contact: '' }[kind as string] ?? ' limit="3"';
  const path = { form: 'forms/volunteer-registration', contact: '' }[kind as string] ?? kind;
  return `<helferkreis-${kind}${attributes} lang="${lang}"><a href="${base}/${path}?lang=${lang}">${words[lang][kind]}</a></helferkreis-${kind}>`;
}

/** One page of the host: its own words, the script once, the elements that are asked for. */
function pageOf(look: LookName, lang: HostLanguage, base: string, shown: readonly Kind[]): string {
  const said = words[lang];
  const blocks = shown.map((kind) => `<h2>${said[kind]}</h2>${elementOf(kind, lang, base)}`);
  const { css, frame } = looks[look];
  return `<!doctype html><html lang="${lang}" dir="${said.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${said.club}</title><link rel="icon" href="data:,"><style>${css}</style><script src="${base}/widget.js" async></script></head><body>${frame(said.club, [`<p>${said.intro}</p>`, ...blocks], said.footer)}</body></html>`;
}

/**
 * A website of somebody else's on an origin of its own that shows all elements: `/<lang>`, as pages of several systems
 * are made (`?look=wordpress`), or some of them (`?show=offers,contact`).
 */
export async function startHostSite(base: () => string) {
  const app = new Hono();
  app.get('/:lang', (c) => {
    const lang = hostLanguages.find((one) => one === c.req.param('lang')) ?? 'de';
    const look = c.req.query('look') ?? 'club';
    const show = c.req.query('show')?.split(',') ?? kinds;
    const shown = kinds.filter((one) => show.includes(one));
    // Its own style stands in the page, as editors' systems write it; for scripts the policy is strict.
    c.header(
      'content-security-policy',
      `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src ${base()}; connect-src ${base()}`,
    );
    return c.html(pageOf(look in looks ? (look as LookName) : 'club', lang, base(), shown));
  });
  return serveApp(app);
}
