import type { Met } from '../../compared.ts';
import { type Language, textIn } from '../../language/language.ts';
import type { Form } from '../definition.ts';
import { markedWords } from '../kinds/kind.ts';
import { writeFields } from '../parse.ts';
import { checkStep } from '../steps.ts';
import { Button, FormHead, Hidden } from './frame.tsx';
import { formId, headingsOf, type Place } from './place.tsx';

interface MetState {
  readonly form: Form;
  readonly lang: Language;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** What there is of the kind already, before anything is stored; everything that was typed goes along. */
export function metPage({ form, lang, answers }: MetState, met: Met, place: Place, token: string) {
  const { Section } = headingsOf(place);
  const [first] = form.pages;
  const back = form.pages.length > 1 ? 'next' : `page:${first?.id}`;
  return place.around(
    {
      title: `${met.title} – ${textIn(form.title, lang)}`,
      lang,
      form,
      path: `/forms/${form.slug}`,
      state: 'check',
      step: checkStep,
    },
    <>
      <FormHead form={form} lang={lang} place={place} first={false} />
      <form
        class="form"
        id={place.embedded ? undefined : formId}
        method="post"
        action={place.action(form, lang)}
        data-form={form.slug}
      >
        <Hidden
          lang={lang}
          token={token}
          fields={form.fields}
          step={checkStep}
          carried={[...writeFields(form.fields, answers, lang), ['_apart', met.references.join(',')]]}
        />
        <div {...markedWords(lang)}>
          <Section class="kern-heading-medium">{met.title}</Section>
          {met.view}
        </div>
        <div class="form-buttons">
          <Button look="primary" action="send" label={met.send} mark={markedWords(lang)} />
          <Button look="secondary" action={back} label={met.back} mark={markedWords(lang)} />
        </div>
      </form>
    </>,
  );
}
