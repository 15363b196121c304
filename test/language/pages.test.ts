import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageLanguages } from '../../functions/language/language.ts';
import { inLang, type State, startSite } from '../accessibility/site.ts';
import { readersOf, type Walker } from '../journeys/walker.ts';
import { answers } from '../listing/published.ts';
import { announcement } from '../trainings/people.ts';

/** What people wrote on these pages. */
const content = [
  announcement,
  answers,
  'Mira Beispiel. Ada Beispiel. Kranich Amal. Elternabend. Aufbaukurs. Sprachcafé im Café Mondial',
  'Neue von uns. Zurückrufen.',
  'نادي القراءة – Lesekreis نقرأ معًا كل يوم ثلاثاء. Telefon 07531 / 900-540، قاعة B2.',
  'Erstgespräche führen. Küchenhilfe. Zwei Tage in der Woche. Dolmetschen beim Arzt.',
];

let site: Awaited<ReturnType<typeof startSite>>;
let readers: (lang: string) => Walker;
beforeAll(async () => {
  site = await startSite();
  readers = await readersOf(site.deps, site.app, content);
});
afterAll(() => site?.close());

async function ask(state: State, lang: string): Promise<Response> {
  const { name, value } = site.cookie;
  const posted = state.posted && new URLSearchParams({ _lang: lang, ...state.posted });
  return site.app.request(inLang(state.path, lang), {
    headers: {
      accept: 'text/html',
      'accept-language': 'de',
      'sec-fetch-site': 'same-origin',
      ...(state.coordinator && { cookie: `${name}=${value}` }),
    },
    ...(posted && { method: 'POST', body: posted }),
  });
}

describe.each(pageLanguages)('every page in %s', { timeout: 120_000 }, (lang) => {
  it.each(['open', 'posted', 'embedded', 'workspace'] as const)('has its words alone: %s', async (group) => {
    const reader = readers(lang);
    const wrong: string[] = [];
    for (const state of site.states[group]) {
      const answer = await ask(state, lang);
      if (answer.status === 303) continue;
      const html = await answer.text();
      // What another page takes in stands in a document of its own language there.
      const [, dir] = /^<[^>]* dir="(\w+)"/.exec(html) ?? [];
      const page = /<html/.test(html) ? html : `<html lang="${lang}" dir="${dir}">${html}</html>`;
      wrong.push(...reader.faultsOf(page).map((fault) => `${state.name}: ${fault}`));
    }
    expect(wrong).toEqual([]);
  });
});
