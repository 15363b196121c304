import { type Language, textIn, wordsIn } from '../../language/language.ts';
import type { Json } from '../../store/port.ts';
import type { Field, Form } from '../definition.ts';
import { marked, markedWords } from '../kinds/kind.ts';
import { kinds } from '../kinds/table.ts';
import { writeFields } from '../parse.ts';
import { askedPages, checkStep, fieldsOn } from '../steps.ts';
import { type Words, wording } from '../wording.ts';
import { Button, FormHead, Hidden, Progress, sendLabel } from './frame.tsx';
import { formId, headingsOf, type Place } from './place.tsx';
import type { Choices } from './view.ts';

interface Line {
  readonly field: Field;
  readonly title: string;
  readonly value: string;
}

function said(field: Field, value: Json, lang: Language, words: Words, choices: Choices): string {
  const provided = field.choicesFrom && choices[field.choicesFrom]?.find((one) => one.value === value);
  if (provided) return provided.label;
  return kinds[field.kind].say?.(value, field, lang, words) ?? String(value);
}

/** Answers for reading, groups and rows flattened. */
function linesOf(
  fields: readonly Field[],
  answers: Readonly<Record<string, unknown>>,
  about: { readonly lang: Language; readonly words: Words; readonly choices: Choices },
  prefix = '',
): readonly Line[] {
  const { lang, words, choices } = about;
  return fields.flatMap((field): readonly Line[] => {
    const value = answers[field.key];
    const title = `${prefix}${textIn(field.title, lang)}`;
    if (field.kind === 'note') return [];
    if (field.kind === 'group') {
      return linesOf(field.fields ?? [], (value ?? {}) as Record<string, unknown>, about, `${title} – `);
    }
    if (field.kind === 'repeat') {
      const rows = (Array.isArray(value) ? value : []) as readonly Record<string, unknown>[];
      return rows.flatMap((row, index) =>
        linesOf(field.fields ?? [], row, about, `${title} ${index + 1} – `),
      );
    }
    if (value === undefined) return [{ field, title, value: words.notAnswered }];
    return [{ field, title, value: said(field, value as Json, lang, words, choices) }];
  });
}

interface CheckState {
  readonly form: Form;
  readonly lang: Language;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly choices: Choices;
}

/** All answers, to be checked before they are sent. Branches not taken do not show. */
export function checkPage({ form, lang, answers, choices }: CheckState, place: Place, token: string) {
  const words = wordsIn(wording, lang);
  const relevant = form.relevant(answers);
  const pages = askedPages(form, answers);
  const { Section, Part } = headingsOf(place);
  const title = `${words.check} – ${textIn(form.title, lang)}`;
  return place.around(
    { title, lang, form, path: `/forms/${form.slug}`, state: 'check', step: checkStep },
    <>
      <FormHead form={form} lang={lang} place={place} first={false} />
      <Progress lang={lang} pages={pages} now={pages.length + 1} />
      <form
        class="form"
        id={place.embedded ? undefined : formId}
        method="post"
        action={place.action(form, lang)}
        data-form={form.slug}
        data-sending={words.sending}
      >
        <Hidden
          lang={lang}
          token={token}
          fields={form.fields}
          step={checkStep}
          carried={writeFields(form.fields, answers, lang)}
        />
        <Section class="kern-heading-medium" {...markedWords(lang)}>
          {words.check}
        </Section>
        <p class="kern-body" {...markedWords(lang)}>
          {words.checkHelp}
        </p>
        {pages.map((page) => {
          const asked = fieldsOn(form, page).filter(
            (field) => field.when.length === 0 || Object.hasOwn(relevant, field.key),
          );
          return (
            <section class="kern-summary">
              <div class="kern-summary__header">
                <Part class="kern-title" {...marked(page.title, lang)}>
                  {textIn(page.title, lang)}
                </Part>
              </div>
              <div class="kern-summary__body">
                <dl class="kern-description-list">
                  {linesOf(asked, relevant, { lang, words, choices }).map(({ field, title, value }) => (
                    <div class="kern-description-list-item">
                      <dt class="kern-description-list-item__key" {...marked(field.title, lang)}>
                        {title}
                      </dt>
                      <dd class="kern-description-list-item__value" dir="auto">
                        {value}
                      </dd>
                    </div>
                  ))}
                </dl>
                <div>
                  <Button
                    look="tertiary"
                    action={`page:${page.id}`}
                    label={words.changePage(textIn(page.title, lang))}
                    mark={markedWords(lang)}
                  />
                </div>
              </div>
            </section>
          );
        })}
        <div class="form-buttons">
          <Button look="primary" action="send" {...sendLabel(form, lang)} />
          <Button look="secondary" action="back" label={words.back} mark={markedWords(lang)} />
        </div>
      </form>
    </>,
  );
}
