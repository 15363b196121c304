import type { Child } from 'hono/jsx';
import { type Language, pageLanguages, textIn, wordsIn } from '../../language/language.ts';
import type { Assets } from '../../pages/assets.ts';
import { Layout } from '../../pages/layout.tsx';
import { conditionsOf } from '../conditions.ts';
import type { Field, Form, FormPage } from '../definition.ts';
import { marked, markedWords } from '../kinds/kind.ts';
import { wording } from '../wording.ts';

interface FrameProps {
  readonly form: Form;
  readonly lang: Language;
  readonly assets: Assets;
  readonly title: string;
  readonly languages: readonly Language[];
  readonly children?: Child;
}

/** The languages a form's page can be had in: the pages' own and those it is worded in. */
export function languagesOf(form: Form): readonly Language[] {
  return [...new Set([...pageLanguages, ...form.languages])];
}

/** The document around a step of a form. */
export function FormDocument({ form, lang, assets, title, languages, children }: FrameProps) {
  const conditions = conditionsOf(form);
  return (
    <Layout
      title={title}
      lang={lang}
      languages={languages}
      path={`/forms/${form.slug}`}
      assets={assets}
      scripts={['form.js']}
    >
      {conditions && <link rel="stylesheet" href={`/forms/${form.slug}/conditions.${conditions.hash}.css`} />}
      {children}
    </Layout>
  );
}

/** The form's title and, on its first step, what it is for. */
export function FormHead({ form, lang, first }: { form: Form; lang: Language; first: boolean }) {
  return (
    <>
      <h1 class="kern-heading-large" {...marked(form.title, lang)}>
        {textIn(form.title, lang)}
      </h1>
      {first && form.description && (
        <p class="kern-body" {...marked(form.description, lang)}>
          {textIn(form.description, lang)}
        </p>
      )}
    </>
  );
}

interface ProgressProps {
  readonly lang: Language;
  readonly pages: readonly FormPage[];
  /** Counted from 1; the check page is the last. */
  readonly now: number;
}

/** How far one has come. */
export function Progress({ lang, pages, now }: ProgressProps) {
  const words = wordsIn(wording, lang);
  const of = pages.length + 1;
  return (
    <div class="kern-progress">
      <label class="kern-label" for="form-progress" {...markedWords(lang)}>
        {words.step(now, of)}
      </label>
      <progress id="form-progress" value={String(now)} max={String(of)} />
    </div>
  );
}

interface HiddenProps {
  readonly lang: Language;
  readonly token: string;
  readonly step?: string;
  readonly carried: readonly (readonly [string, string])[];
  /** Fields of the form; a device keeps no draft of its consents. */
  readonly fields: readonly Field[];
}

/** What a step carries along: its key against sending twice, its language, and the answers of other steps. */
export function Hidden({ lang, token, step, carried, fields }: HiddenProps) {
  const off = fields.filter((field) => field.kind === 'consent' || field.autocomplete === 'off');
  const offNames = new Set(off.map((field) => field.key));
  return (
    <>
      <input type="hidden" name="_key" value={token} />
      <input type="hidden" name="_lang" value={lang} />
      {step && <input type="hidden" name="_page" value={step} />}
      {carried.map(([name, value]) => (
        <input
          type="hidden"
          name={name}
          value={value}
          autocomplete={offNames.has(name.split('.')[0] ?? '') ? 'off' : undefined}
        />
      ))}
    </>
  );
}

/** A button that posts the form. `name` and `value` say what for. */
export function Button(props: {
  readonly label: string;
  readonly action: string;
  readonly look: 'primary' | 'secondary' | 'tertiary';
  readonly mark?: { readonly lang?: Language; readonly dir?: 'ltr' | 'rtl' };
}) {
  return (
    <button class={`kern-btn kern-btn--${props.look}`} type="submit" name="_action" value={props.action}>
      <span class="kern-label" {...props.mark}>
        {props.label}
      </span>
    </button>
  );
}

/** The label of the button that sends a form. */
export function sendLabel(form: Form, lang: Language) {
  return form.submitLabel
    ? { label: textIn(form.submitLabel, lang), mark: marked(form.submitLabel, lang) }
    : { label: wordsIn(wording, lang).send, mark: markedWords(lang) };
}
