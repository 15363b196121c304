import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { Embedded } from '../oembed/answer.tsx';
import { nativeName } from '../pages/language-switch.tsx';
import { type Choice, pathOf } from './choice.ts';
import { type Code, codesOf, ElementTag, FrameTag } from './code.tsx';
import { wording } from './wording.ts';

interface CodeBoxProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly lang: Language;
}

/** About as many letters as a line of code has room for. */
const columns = 56;

/** Something to copy: by its button where there is a script, else by hand. */
export function CodeBox({ id, label, text, lang }: CodeBoxProps) {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / columns), 0);
  return (
    <div class="embed-code">
      <label class="kern-label" for={id}>
        {label}
      </label>
      <textarea class="kern-form-input__input" id={id} readonly rows={rows} dir="ltr" autocomplete="off">
        {text}
      </textarea>
      <p class="embed-copy">
        <button class="kern-btn kern-btn--secondary" type="button" data-copy={id} hidden>
          <span class="kern-label">
            {wordsIn(wording, lang).copy}
            <span class="kern-sr-only">: {label}</span>
          </span>
        </button>
        <span role="status" />
      </p>
    </div>
  );
}

interface ResultProps {
  readonly deps: Deps;
  readonly choice: Choice;
  readonly embedded: Embedded;
  /** Of the editor. */
  readonly lang: Language;
}

/** The element itself where there is a script, and otherwise what stands in a frame. */
function Preview({ deps, choice, embedded, lang }: ResultProps) {
  const words = wordsIn(wording, lang);
  // By its path, so that it comes from where this page comes from, which is all that its policy allows.
  const src = embedded.src.slice(deps.config.baseUrl.length);
  const frame = <FrameTag src={src} title={words.previewOf(embedded.title)} height={embedded.height} />;
  if (choice.way !== 'element') return frame;
  return (
    <>
      <ElementTag choice={choice}>
        <a href={pathOf(choice, 'whole')}>{embedded.title}</a>
      </ElementTag>
      <noscript>
        <p class="kern-hint">{words.withScript}</p>
        {frame}
      </noscript>
    </>
  );
}

/** What an editor copies, and how it will look. */
export function Result(props: ResultProps) {
  const { deps, choice, embedded, lang } = props;
  const words = wordsIn(wording, lang);
  const { way, shown } = choice;
  const codes: readonly Code[] = codesOf(deps, choice, embedded);
  const narrowed = shown.kind === 'list' ? Object.keys(shown.filters).length : 0;
  const told = [embedded.title, words.ways[way], nativeName(choice.lang), ...(narrowed ? [narrowed] : [])];
  const note = Object.hasOwn(words.previewNotes, way)
    ? words.previewNotes[way as keyof typeof words.previewNotes]
    : undefined;
  return (
    <div class="embed-result">
      <section data-part="code" data-told={words.updated(told.join(' · '))} aria-labelledby="copy-title">
        <h2 class="kern-heading-small" id="copy-title">
          {words.copyTitle}
        </h2>
        {codes.map(({ name, text }) => (
          <CodeBox id={`code-${name}`} label={words.labels[name]} text={text} lang={lang} />
        ))}
        <p class="kern-hint">{words.notes[way]}</p>
      </section>
      <section data-part="preview" aria-labelledby="preview-title">
        <h2 class="kern-heading-small" id="preview-title">
          {words.preview}
        </h2>
        {note && <p class="kern-hint">{note}</p>}
        {shown.kind === 'form' && <p class="kern-hint">{words.previewForm}</p>}
        <div class="embed-preview">
          <Preview {...props} />
        </div>
      </section>
    </div>
  );
}
