import { expect } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { catalogOf } from '../../functions/language/catalog.ts';
import { directionOf } from '../../functions/language/language.ts';
import { formSources, productSources, type Sources } from '../../functions/local/translations/sources.ts';
import type { Message } from '../../functions/mail/port.ts';
import type { Json } from '../../functions/store/port.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { readPage } from '../language/reader.ts';
import { type Vocabulary, vocabularyOf } from '../language/vocabulary.ts';

/** A browser that asks for German pages, so that only the address can say otherwise. */
const browser = { accept: 'text/html', 'accept-language': 'de', 'sec-fetch-site': 'same-origin' };
const program = { accept: 'application/json', 'content-type': 'application/json' };

/** Leads out of our pages, or to what has no language. */
const languageless =
  /^(#|mailto:|tel:|https?:\/\/(?!localhost|127\.)|\/assets\/|\/forms\/[\w-]+\/conditions|\/workspace\/forms\/[\w-]+\.(csv|json))/;

/** Somebody who reads one language, and looks at every page and mail they meet. */
export class Walker {
  readonly lang: string;
  private readonly deps: TestDeps;
  private readonly app: ReturnType<typeof createApp>;
  private readonly vocabulary: Vocabulary;

  constructor(lang: string, deps: TestDeps, app: ReturnType<typeof createApp>, vocabulary: Vocabulary) {
    Object.assign(this, { lang, deps, app, vocabulary });
    this.lang = lang;
    this.deps = deps;
    this.app = app;
    this.vocabulary = vocabulary;
  }

  /** A text in the reader's language has no word of another. */
  says(text: string, where: string): void {
    expect(this.vocabulary.strangers(text), `${this.lang}, ${where}: ${text}`).toEqual([]);
    expect(this.vocabulary.germanIn(text), `${this.lang}, ${where}`).toEqual([]);
  }

  /** What of a document is not in the reader's language, or leads out of it. */
  faultsOf(html: string): readonly string[] {
    const page = readPage(html);
    const own = page.pieces.filter(({ lang }) => lang === this.lang);
    const wrong = [page.lang, page.dir].join() !== [this.lang, directionOf(this.lang)].join();
    return [
      ...(wrong ? [`lang="${page.lang}" dir="${page.dir}"`] : []),
      ...own.flatMap(({ element, text }) => {
        const words = this.vocabulary.strangers(text);
        return words.length > 0 ? [`${element}: ${words.join(', ')} in “${text.slice(0, 160)}”`] : [];
      }),
      ...this.vocabulary.germanIn(own.map(({ text }) => text).join('\n')),
      ...page.leads
        .filter((lead) => !languageless.test(lead))
        .filter((lead) => new URL(lead, 'http://localhost').searchParams.get('lang') !== this.lang)
        .map((lead) => `leads to ${lead}`),
    ];
  }

  /** A document is in the reader's language, and so is all it leads to. */
  reads(html: string, where: string): void {
    expect(this.faultsOf(html), `${this.lang}, ${where}`).toEqual([]);
  }

  private async look(answer: Response, where: string): Promise<string> {
    expect(answer.headers.get('content-language'), `${this.lang}, ${where}`).toBe(this.lang);
    const html = await answer.text();
    this.reads(html, where);
    return html;
  }

  private at(path: string): string {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    searchParams.set('lang', this.lang);
    return `${pathname}?${searchParams}`;
  }

  /** Opens a page of ours. */
  async opens(path: string, status = 200): Promise<string> {
    const answer = await this.app.request(this.at(path), { headers: browser });
    expect(answer.status, path).toBe(status);
    return this.look(answer, `GET ${path}`);
  }

  /** Presses a button, and goes where it leads. */
  async sends(
    path: string,
    fields: Readonly<Record<string, string>>,
    status = 303,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const answer = await this.app.request(this.at(path), {
      method: 'POST',
      headers: { ...browser, ...headers },
      body: new URLSearchParams(fields),
    });
    expect(answer.status, `${path} ${JSON.stringify(fields)}`).toBe(status);
    if (status !== 303) return this.look(answer, `POST ${path}`);
    const to = answer.headers.get('location') ?? '';
    expect(new URL(to, 'http://localhost').searchParams.get('lang'), to).toBe(this.lang);
    return this.opens(to);
  }

  /** Sends something as it is, and looks at the page that tells what is wrong with it. */
  async isRefused(path: string, status: number, request: RequestInit): Promise<void> {
    for (const [where, headers] of [
      [this.at(path), { ...browser }],
      [path, { accept: 'application/json', 'accept-language': this.lang }],
    ] as const) {
      const own = Object.fromEntries(new Headers(request.headers));
      const answer = await this.app.request(where, { ...request, headers: { ...headers, ...own } });
      expect(answer.status, `${this.lang} ${where}`).toBe(status);
      if (headers.accept === 'text/html') await this.look(answer, `${status} ${path}`);
      else {
        expect(answer.headers.get('content-language'), `JSON of ${where}`).toBe(this.lang);
        this.says(((await answer.json()) as { title: string }).title, `JSON, ${status} ${path}`);
      }
    }
  }

  /** What a program that speaks for the reader is told. */
  async asks<T>(path: string, answers: object): Promise<{ status: number; body: T }> {
    const answer = await this.app.request(path, {
      method: 'POST',
      headers: { ...program, 'accept-language': `${this.lang};q=0.9, xx` },
      body: JSON.stringify(answers),
    });
    expect(answer.headers.get('content-language'), path).toBe(this.lang);
    return { status: answer.status, body: (await answer.json()) as T };
  }

  /** The mails that have come to an address by now, read. */
  async receives(to: string): Promise<readonly Message[]> {
    for (let round = 0; round < 3; round++) {
      this.deps.clock.advance(1000);
      await runSweep(this.deps);
    }
    const mails = this.deps.sent.filter((mail) => mail.to === to);
    for (const mail of mails) {
      this.deps.sent.splice(this.deps.sent.indexOf(mail), 1);
      this.readsMail(mail);
    }
    return mails;
  }

  /** A mail is in the reader's language: its words, its direction, and all it leads to. */
  readsMail(mail: Pick<Message, 'subject' | 'text' | 'html' | 'lang'>): void {
    expect(mail.lang, mail.subject).toBe(this.lang);
    this.says(mail.subject, 'subject');
    this.says(mail.text, 'text of a mail');
    this.reads(mail.html, `mail ${mail.subject}`);
    const rightToLeft = directionOf(this.lang) === 'rtl';
    for (const line of mail.text.split('\n').filter((one) => /\p{L}/u.test(one) && !/^\s*https?:/.test(one)))
      expect(line.startsWith('\u200f'), line).toBe(rightToLeft);
  }
}

/** The first address in a mail, without our origin. */
export function leadOf(mail: Pick<Message, 'text'> | undefined): string {
  const found = /https?:\/\/[^/\s]+(\/\S+)/.exec(mail?.text ?? '')?.[1];
  if (!found) throw new Error(`No address in the mail: ${mail?.text}`);
  return found;
}

/** Titles that are the same in every language, as the names of districts are. */
function namesIn(file: Json | undefined): readonly string[] {
  if (typeof file !== 'object' || file === null) return [];
  return Object.entries(file).flatMap(([key, one]) =>
    key === 'title' && typeof one === 'string' ? [one] : namesIn(one as Json),
  );
}

/** The whole product with a store of its own, and readers of each language. `content`: what is not the product's words. */
export async function startWalk(content: readonly unknown[]) {
  const config = { hosts: { any: false, list: [] } };
  const test = await startTest({ now: '2026-11-23T11:00:00.000Z', config });
  const { deps } = test;
  const app = createApp(deps);
  const reader = await readersOf(deps, app, content);
  return { deps, app, reader, close: () => test.close() };
}

/** Readers of each language for a product that runs. */
export async function readersOf(
  deps: TestDeps,
  app: ReturnType<typeof createApp>,
  content: readonly unknown[],
): Promise<(lang: string) => Walker> {
  const all: Sources[] = [await productSources(), formSources(deps.forms, 'forms')];
  const facts = JSON.stringify([
    content,
    deps.forms.shared('municipality'),
    namesIn(deps.forms.shared('vocabulary')),
  ]);
  return (lang) => {
    const known = all.map((sources) => ({ sources, catalog: catalogOf(sources.dir, lang) }));
    return new Walker(lang, deps, app, vocabularyOf(lang, known, [facts]));
  };
}
