import type { Deps } from '../deps.ts';
import { sortedIn } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { type ListDefinition, wordsOf } from '../listing/definition.ts';
import { filtersFor } from '../listing/vocabulary.ts';
import { nativeName } from '../pages/language-switch.tsx';
import { type Choice, languagesOf, nameOf, publicForms, waysOf } from './choice.ts';
import { Check, Labelled, Radios, Select, Step } from './controls.tsx';
import { wording } from './wording.ts';

export interface StepsProps {
  readonly deps: Deps;
  readonly lists: readonly ListDefinition[];
  readonly choice: Choice;
  /** Of the editor. */
  readonly lang: Language;
}

function What({ lists, choice, lang }: StepsProps) {
  const words = wordsIn(wording, lang);
  const options = [
    ...lists.map((list) => ({ value: list.domain, title: wordsOf(list, lang).title })),
    { value: 'form', title: words.form },
    { value: 'contact', title: words.contact },
  ];
  return (
    <Step title={words.what}>
      <Radios name="show" options={options} chosen={nameOf(choice.shown)} />
    </Step>
  );
}

function ListFilters({ deps, choice, lang }: StepsProps) {
  const words = wordsIn(wording, lang);
  const { shown } = choice;
  if (shown.kind !== 'list') return null;
  return (
    <>
      {filtersFor(deps, shown.list.domain, lang).map(({ name, options }) =>
        options ? (
          <Select
            name={name}
            title={words.filters[name]}
            any={words.all}
            options={options}
            chosen={shown.filters[name]}
          />
        ) : (
          <Labelled name={name} title={words.filters[name]} hint={words.wordHint}>
            <input
              class="kern-form-input__input"
              id={name}
              name={name}
              type="search"
              value={shown.filters[name]}
              maxlength={100}
              aria-describedby={`${name}-hint`}
            />
          </Labelled>
        ),
      )}
      <Labelled name="limit" title={words.limit} hint={words.limitHint}>
        <input
          class="kern-form-input__input"
          id="limit"
          name="limit"
          type="number"
          min={1}
          max={50}
          value={shown.limit}
          aria-describedby="limit-hint"
        />
      </Labelled>
      <Check
        id="plain"
        type="checkbox"
        name="plain"
        value="1"
        title={words.plain}
        hint={words.plainHint}
        checked={shown.plain}
      />
    </>
  );
}

function Which(props: StepsProps) {
  const { deps, choice, lang } = props;
  const words = wordsIn(wording, lang);
  const { shown } = choice;
  const forms = publicForms(deps).map((form) => ({ value: form.slug, title: textIn(form.title, lang) }));
  const sorted = sortedIn(forms, lang, ({ title }) => title);
  const languages = languagesOf(shown);
  return (
    <div data-part="which" data-for={`${nameOf(shown)} ${languages}`}>
      <Step title={words.which}>
        {shown.kind === 'form' && (
          <Select name="form" title={words.whichForm} options={sorted} chosen={shown.form.slug} />
        )}
        <ListFilters {...props} />
        <Select
          name="in"
          title={words.in}
          options={languages.map((one) => ({ value: one, title: nativeName(one), lang: one }))}
          chosen={choice.lang}
        />
      </Step>
    </div>
  );
}

function How({ choice, lang }: StepsProps) {
  const words = wordsIn(wording, lang);
  const offered = waysOf(choice.shown);
  const options = offered.map((way) => ({
    value: way,
    title: words.ways[way],
    hint: words.wayHints[way],
  }));
  return (
    <div data-part="how" data-for={offered.join(' ')}>
      <Step title={words.how}>
        <Radios name="as" options={options} chosen={choice.way} />
      </Step>
    </div>
  );
}

/** The form by which an editor chooses; its address says all of the choice. */
export function Steps(props: StepsProps) {
  const { lang } = props;
  const words = wordsIn(wording, lang);
  return (
    <form
      class="embed-steps"
      method="get"
      action="/embed"
      data-copied={words.copied}
      data-marked={words.marked}
      data-failed={words.failed}
    >
      <input type="hidden" name="lang" value={lang} />
      <What {...props} />
      <p data-without-script>
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{words.next}</span>
        </button>
      </p>
      <Which {...props} />
      <How {...props} />
      <p data-without-script>
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{words.show}</span>
        </button>
      </p>
    </form>
  );
}
