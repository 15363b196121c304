import { type Language, textIn, wordsIn } from '../../language/language.ts';
import type { Field, Form, FormPage } from '../definition.ts';
import { marked, markedWords } from '../kinds/kind.ts';
import { wording } from '../wording.ts';
import { headingsOf, type Place } from './place.tsx';

interface HeadProps {
  readonly form: Form;
  readonly lang: Language;
  readonly place: Place;
  readonly first: boolean;
}

/** The form's title and, on its first step, what it is for. */
export function FormHead({ form, lang, place, first }: HeadProps) {
  const { Title } = headingsOf(place);
  return (
    <>
      <Title class="kern-heading-large" {...marked(form.title, lang)}>
        {textIn(form.title, lang)}
      </Title>
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
  readonly token?: string;
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
      {token && <input type="hidden" name="_key" value={token} />}
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
