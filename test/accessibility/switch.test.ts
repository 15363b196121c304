import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageLanguages } from '../../functions/language/language.ts';
import { inLanguage } from '../../functions/pages/language-switch.tsx';
import { inLang, type State, startSite } from './site.ts';

let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.close());

const cookie = () => `${site.cookie.name}=${site.cookie.value}`;

/** Asks for a state as a browser does. */
async function ask(state: State, lang: string, more: Record<string, string> = {}) {
  const headers = {
    accept: 'text/html',
    'sec-fetch-site': 'same-origin',
    ...(state.coordinator && { cookie: cookie() }),
    ...more,
  };
  const posted = state.posted && new URLSearchParams({ _lang: lang, ...state.posted });
  const answer = await site.app.request(inLang(state.path, lang), {
    headers,
    ...(posted && { method: 'POST', body: posted }),
  });
  return { answer, html: await answer.text() };
}

const html = async (path: string) =>
  (await site.app.request(path, { headers: { accept: 'text/html' } })).text();
/** Where the links of the switch lead, by language. */
const switchIn = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<a href="([^"]+)" hreflang="([^"]+)"/g)].map(([, href = '', lang]) => [
      lang,
      href.replaceAll('&amp;', '&'),
    ]),
  );

describe('the switch of languages', () => {
  it('offers every language in its own script and direction, and marks the one that is shown', async () => {
    const page = await html('/offers?lang=fa');
    expect(Object.keys(switchIn(page))).toEqual(pageLanguages);
    expect(page).toMatch(/hreflang="ar" lang="ar" dir="rtl">العربية</);
    expect(page).toMatch(/hreflang="ti" lang="ti" dir="ltr">ትግርኛ</);
    expect(page).toMatch(/hreflang="fa" lang="fa" dir="rtl" aria-current="true">دری/);
    expect([...page.matchAll(/aria-current="true"/g)]).toHaveLength(1);
  });

  it('keeps what a list is filtered by, and leaves its page', async () => {
    const to = switchIn(await html('/offers?lang=de&field=work&q=caf%C3%A9')).ar ?? '';
    const { pathname, searchParams } = new URL(to, site.origin);
    expect(pathname).toBe('/offers');
    expect(Object.fromEntries(searchParams)).toEqual({ lang: 'ar', field: 'work', q: 'café' });
    expect(inLanguage('/offers?lang=de&cursor=abc&field=work', 'ar')).toBe('/offers?lang=ar&field=work');
  });

  it('keeps the training that a link chose', async () => {
    const [chosen] = site.states.open.filter(({ name }) => name.includes('chosen'));
    expect(switchIn(await html(inLang(chosen?.path ?? '', 'de'))).tr).toMatch(/\?training=[\w-]+&lang=tr$/);
  });

  it('sends along what was typed where a form was posted', async () => {
    const [second] = site.states.posted.filter(({ name }) => name === 'second step');
    const { html: page } = await ask(second as State, 'de');
    expect(page).toContain('<form class="form" id="form"');
    const button =
      /<button type="submit" formaction="([^"]+)" formnovalidate[^>]* form="form" name="_action" value="([^"]+)" lang="ar" dir="rtl"/;
    const [, to = '', action = ''] = button.exec(page) ?? [];
    expect(to).toBe('/forms/volunteer-registration?lang=ar');
    const posted = { ...second?.posted, _page: 'help', _action: action, message: 'Ab 1.10.' };
    const again = await ask({ name: '', path: '/forms/volunteer-registration', posted }, 'de');
    expect(again.answer.status).toBe(200);
    const arabic = await site.app.request(to, {
      method: 'POST',
      body: new URLSearchParams({ _lang: 'de', ...posted }),
    });
    const shown = await arabic.text();
    expect(shown).toContain('<html lang="ar" dir="rtl"');
    expect(shown).toContain('value="mira@beispiel.example"');
    expect(shown).toContain('Ab 1.10.');
  });

  it('sends along what was changed in one’s own data', async () => {
    const [edit] = site.states.posted.filter(({ name }) => name === 'own data, edit');
    expect((await ask(edit as State, 'de')).html).toMatch(
      /formaction="[^"]+\/edit\?lang=tr"[^>]* value="again"/,
    );
    const posted = { name: 'Mira Neu', message: 'Noch nicht fertig', _action: 'again' };
    const { answer, html: page } = await ask({ ...(edit as State), posted }, 'tr');
    expect(answer.status).toBe(200);
    expect(page).toContain('value="Mira Neu"');
    expect(page).not.toContain('id="errors"');
  });

  it('is not there in a frame or a fragment', async () => {
    for (const state of site.states.embedded) {
      expect((await ask(state, 'de')).html, state.name).not.toContain('hreflang');
    }
  });

  it('sets no cookie', async () => {
    for (const state of site.states.open) {
      expect((await ask(state, 'ar')).answer.headers.get('set-cookie'), state.name).toBeNull();
    }
  });
});

describe('the language of an answer', () => {
  it.each(['ar', 'de-simple'])('is said in its header and on its page: %s', async (lang) => {
    for (const state of Object.values(site.states).flat()) {
      const { answer, html: page } = await ask(state, lang);
      if (answer.status === 303) continue;
      expect(answer.headers.get('content-language'), state.name).toBe(lang);
      if (!state.path.includes('fragment')) expect(page, state.name).toContain(`<html lang="${lang}"`);
    }
  });

  it.each(['ar', 'de-simple'])('goes along with every link and form of a page: %s', async (lang) => {
    const lost: string[] = [];
    for (const state of Object.values(site.states).flat()) {
      const { html: page } = await ask(state, lang);
      const body = page.slice(page.indexOf('<body'));
      const links = [...body.matchAll(/<a [^>]*?href="([^"#][^"]*)"[^>]*>/g)]
        .filter(([tag]) => !tag.includes('hreflang'))
        .map(([, href = '']) => href);
      const forms = [...body.matchAll(/<form[^>]*?action="([^"]+)"[^>]*>(?:(?!<\/form>).)*/gs)]
        .filter(([form]) => !form.includes('name="lang"'))
        .map(([, action = '']) => action);
      const ours = [...links, ...forms].filter((to) => to.startsWith('/') || to.startsWith(site.origin));
      const without = ours.filter((to) => {
        const { pathname, searchParams } = new URL(to.replaceAll('&amp;', '&'), site.origin);
        // The data of a form is the same in all languages.
        const data = /^\/workspace\/forms\/[\w-]+\.(csv|json)$/.test(pathname);
        return searchParams.get('lang') !== lang && !data;
      });
      lost.push(...without.map((to) => `${state.name}: ${to}`));
    }
    expect(lost).toEqual([]);
  });
});

describe('search engines', () => {
  it('are told of all translations of a public page, by whole addresses', async () => {
    const head = await html('/offers?lang=de&field=work');
    const told = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
    expect(told.map(([, lang]) => lang)).toEqual([...pageLanguages, 'x-default']);
    expect(told[0]?.[2]).toBe(`${site.origin}/offers?lang=de&amp;field=work`);
    expect(told.at(-1)?.[2]).toBe(`${site.origin}/offers?field=work`);
  });

  it.each(['/my?', '/workspace/sign-in?', '/widget/offers?', '/gibt-es-nicht?'])(
    'are told of none of %s',
    async (path) => {
      expect(await html(`${path}lang=de`)).not.toContain('rel="alternate" hreflang');
    },
  );
});
