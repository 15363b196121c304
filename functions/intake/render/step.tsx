import { textIn, wordsIn } from '../../language/language.ts';
import { marked, markedWords } from '../kinds/kind.ts';
import { writeFields } from '../parse.ts';
import { askedPages, fieldsOn } from '../steps.ts';
import { wording } from '../wording.ts';
import { renderFields } from './field.tsx';
import { Button, FormHead, Hidden, Progress, sendLabel } from './frame.tsx';
import { formId, headingsOf, type Place } from './place.tsx';
import { placeErrors, type StepState, viewOf } from './view.ts';

type Placed = ReturnType<typeof placeErrors>;

/** What is wrong, all together, in the focus, each linked to its field. */
function ErrorSummary({ placed, lang }: { placed: Placed; lang: string }) {
  const words = wordsIn(wording, lang);
  return (
    <div
      class="kern-alert kern-alert--danger"
      id="errors"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="errors-title"
    >
      <div class="kern-alert__header">
        <span class="kern-icon kern-icon--danger" aria-hidden="true" />
        <h2 class="kern-title" id="errors-title" {...markedWords(lang)}>
          {words.errorTitle(placed.length)}
        </h2>
      </div>
      <div class="kern-alert__body">
        <ul>
          {placed.map(({ href, title, message }) => (
            <li {...markedWords(lang)}>
              {href ? (
                <a class="kern-link" href={href}>
                  {title}: {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/**
 * One step of a form at its place. `token` is the key against sending twice; it appears once, so that a
 * page can be kept and given another.
 */
export function stepPage(state: StepState, place: Place, token?: string) {
  const { form, lang, page, answers, errors } = state;
  const words = wordsIn(wording, lang);
  const steps = form.pages.length > 1;
  const pages = askedPages(form, answers);
  const now = Math.max(0, pages.indexOf(page)) + 1;
  const fields = fieldsOn(form, page);
  const placed = placeErrors(form, errors, lang);
  const { view, shown } = viewOf(state, fields, placed);
  const here = new Set(shown.map((field) => field.key));
  const others = form.fields.filter((field) => !here.has(field.key));
  const heading = steps
    ? `${textIn(page.title, lang)} – ${textIn(form.title, lang)}`
    : textIn(form.title, lang);
  const { Section } = headingsOf(place);
  const title = placed.length > 0 ? `${words.errorPrefix}${heading}` : heading;
  return place.around(
    {
      title,
      lang,
      form,
      path: state.path ?? `/forms/${form.slug}`,
      state: 'step',
      step: page.id,
      blank: state.blank,
    },
    <>
      {placed.length > 0 && <ErrorSummary placed={placed} lang={lang} />}
      <FormHead form={form} lang={lang} place={place} first={now === 1} />
      {steps && <Progress lang={lang} pages={pages} now={now} />}
      <form
        class="form"
        id={place.embedded ? undefined : formId}
        method="post"
        action={place.action(form, lang)}
        novalidate
        data-form={form.slug}
        data-blank={state.blank ? '' : undefined}
        data-missing={words.missing}
        data-email={words.badEmail}
        data-url={words.badUrl}
        data-saved={place.embedded ? undefined : words.draftSaved}
        data-drop={place.embedded ? undefined : words.draftDrop}
        data-sending={words.sending}
      >
        <Hidden
          lang={lang}
          token={token}
          fields={form.fields}
          step={steps ? page.id : undefined}
          carried={writeFields(others, answers, lang)}
        />
        {/* The first button is what the Enter key presses; those of a repeat come before the visible one. */}
        <button type="submit" hidden name="_action" value={steps ? 'next' : 'send'} />
        {steps && (
          <Section class="kern-heading-medium" {...marked(page.title, lang)}>
            {textIn(page.title, lang)}
          </Section>
        )}
        {page.description && steps && (
          <p class="kern-body" {...marked(page.description, lang)}>
            {textIn(page.description, lang)}
          </p>
        )}
        {renderFields(shown, '', answers, view)}
        <div class="form-buttons">
          {steps ? (
            <Button look="primary" action="next" label={words.next} mark={markedWords(lang)} />
          ) : (
            <Button look="primary" action="send" {...sendLabel(form, lang)} />
          )}
          {now > 1 && <Button look="secondary" action="back" label={words.back} mark={markedWords(lang)} />}
        </div>
      </form>
    </>,
  );
}
