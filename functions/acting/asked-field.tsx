import { type Language, textIn } from '../language/language.ts';
import type { Asked } from '../room.ts';
import type { ActionWords as Words } from './action-wording.ts';

interface Props {
  readonly asked: Asked;
  readonly id: string;
  readonly value: string;
  readonly wrong?: 'missing' | 'wrong';
  readonly lang: Language;
  readonly words: Words;
}

const types = {
  line: 'text',
  number: 'text',
  day: 'date',
  moment: 'datetime-local',
  organisation: 'text',
} as const;

function Control({ asked, id, value, described, wrong, lang, words }: Props & { described?: string }) {
  const { name, kind } = asked;
  const shared = {
    id,
    name,
    required: asked.required,
    autofocus: !!wrong,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': described,
  };
  const longest = asked.max ?? (kind === 'line' ? 200 : 2000);
  // A long line would be cut off on a telephone: it is seen whole where it may break.
  if (kind === 'text' || (kind === 'line' && longest > 100)) {
    return (
      <textarea
        {...shared}
        rows={kind === 'text' ? 3 : 2}
        maxlength={longest}
        dir="auto"
        class="kern-form-input__input"
      >
        {value}
      </textarea>
    );
  }
  if (kind === 'choice') {
    return (
      <div class="kern-form-input__select-wrapper">
        <select {...shared} class="kern-form-input__select">
          <option value="">{words.choose}</option>
          {Object.entries(asked.choices ?? {}).map(([key, text]) => (
            <option value={key} selected={key === value}>
              {textIn(text, lang)}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <input
      {...shared}
      type={kind === 'yes' ? 'checkbox' : types[kind]}
      inputmode={kind === 'number' ? (asked.decimals ? 'decimal' : 'numeric') : undefined}
      maxlength={kind === 'line' ? longest : undefined}
      value={kind === 'yes' ? 'yes' : value}
      checked={kind === 'yes' ? value === 'yes' : undefined}
      dir={kind === 'line' ? 'auto' : undefined}
      class={kind === 'yes' ? 'kern-form-check__checkbox' : 'kern-form-input__input'}
    />
  );
}

/** A field that an action asks for, with its hint and what is wrong with what was typed. */
export function AskedField(props: Props) {
  const { asked, id, wrong, lang, words } = props;
  const isCheck = asked.kind === 'yes';
  const described =
    [asked.hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div class={isCheck ? 'kern-form-check' : 'kern-form-input'}>
      {isCheck && <Control {...props} described={described} />}
      <label class="kern-label" for={id}>
        {textIn(asked.label, lang)}
      </label>
      {asked.hint && (
        <span class="kern-hint" id={`${id}-hint`}>
          {textIn(asked.hint, lang)}
        </span>
      )}
      {wrong && (
        <p class="kern-error" id={`${id}-error`} role="alert">
          {wrong === 'missing' ? words.askedMissing : words.askedKinds[asked.kind]}
        </p>
      )}
      {!isCheck && <Control {...props} described={described} />}
    </div>
  );
}
