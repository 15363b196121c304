import type { Child } from 'hono/jsx';
import type { Language } from '../../language/language.ts';
import { pageLanguages } from '../../language/language.ts';
import type { Assets } from '../../pages/assets.ts';
import { Layout } from '../../pages/layout.tsx';
import { conditionsOf } from '../conditions.ts';
import type { Form } from '../definition.ts';

/** What there is to show of a form, for whatever stands around it. */
export interface Shown {
  readonly title: string;
  readonly lang: Language;
  /** The page's own path, for the switch of languages. */
  readonly path: string;
  readonly form?: Form;
  readonly state: 'step' | 'check' | 'receipt' | 'message';
  /** The id of the page of the form that is shown. */
  readonly step?: string;
  /** Nothing was posted yet. */
  readonly blank?: boolean;
  readonly receipt?: { readonly reference: string; readonly status: string };
}

/** Where a form is shown and what is different there: on a page of ours, in a frame, or as a part of another page. */
export interface Place {
  readonly name: string;
  /** Part of another website: nothing typed is kept on the device, and no link leads into our own pages. */
  readonly embedded: boolean;
  /** The level of the form's title among the headings. */
  readonly level: 1 | 2;
  /** The opened form carries a key against sending twice; not where one answer may be given to many. */
  readonly keyed: boolean;
  /** Where a step is posted to. */
  readonly action: (form: Form, lang: Language) => string;
  /** The page a sent form leads to; without it the receipt is the answer itself. */
  readonly receiptAt?: (reference: string, form: Form, lang: Language) => string;
  readonly around: (shown: Shown, content: Child) => Child;
}

/** The languages a form's page can be had in: the pages' own and those it is worded in. */
export function languagesOf(form: Form): readonly Language[] {
  return [...new Set([...pageLanguages, ...form.furtherLanguages])];
}

/** The headings of a place, from the form's title downwards. */
export function headingsOf({ level }: Place) {
  return level === 1
    ? ({ Title: 'h1', Section: 'h2', Part: 'h3' } as const)
    : ({ Title: 'h2', Section: 'h3', Part: 'h4' } as const);
}

/** The link to the stylesheet that hides what is not asked. `base`: our origin, where the page is not ours. */
export function ConditionsLink({ form, base = '' }: { form: Form; base?: string }) {
  const conditions = conditionsOf(form);
  if (!conditions) return null;
  return <link rel="stylesheet" href={`${base}/forms/${form.slug}/conditions.${conditions.hash}.css`} />;
}

/** The id of a form on our own pages: the switch of languages sends it along, so that nothing typed is lost. */
export const formId = 'form';

/** What a change of language posts: the same step again, however unfinished. */
function stepAgain({ state, step, blank }: Shown): string | undefined {
  if (state === 'check') return 'next';
  return state === 'step' && !blank ? `page:${step}` : undefined;
}

/** What the Enter key posts: on to the next page, or off. */
function onwards({ state, form }: Shown): string {
  return state === 'step' && form && form.pages.length > 1 ? 'next' : 'send';
}

/** A page of ours, with header and footer. `origin`: the website's own address. */
export function ownPage(assets: Assets, origin?: string): Place {
  return {
    name: 'page',
    embedded: false,
    level: 1,
    keyed: true,
    action: (form, lang) => `/forms/${form.slug}?lang=${lang}`,
    receiptAt: (reference, form, lang) => `/receipts/${reference}?form=${form.slug}&lang=${lang}`,
    around: (shown, content) => {
      const { title, lang, path, form, state } = shown;
      const again = form && stepAgain(shown);
      return (
        <Layout
          title={title}
          lang={lang}
          languages={form ? languagesOf(form) : pageLanguages}
          path={path}
          posts={again ? { form: formId, name: '_action', value: again, enter: onwards(shown) } : undefined}
          origin={shown.blank && form?.access === 'public' ? origin : undefined}
          embed
          assets={assets}
          reviewed={form?.reviewedIn(lang)}
          scripts={state === 'message' ? [] : ['form.js']}
        >
          {form && (state === 'step' || state === 'check') && <ConditionsLink form={form} />}
          {content}
        </Layout>
      );
    },
  };
}
