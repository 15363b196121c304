import type { Deps } from '../deps.ts';
import { readBody } from '../intake/body.ts';
import { conditionsOf } from '../intake/conditions.ts';
import type { Field, FieldError, Form } from '../intake/definition.ts';
import { move } from '../intake/move.ts';
import { readFields } from '../intake/parse.ts';
import { renderFields } from '../intake/render/field.tsx';
import { placeErrors, viewOf } from '../intake/render/view.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { named } from '../language/message.ts';
import { Layout } from '../pages/layout.tsx';
import type { Room } from '../room.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { corrected } from './rules.ts';
import { wording } from './wording.ts';

/**
 * What stays as it was: the proven address, the consent without which there would be no entry, and what is not for senders to fill
 * in. A consent that is up to them is given and taken back here.
 */
function isFixed(field: Field): boolean {
  return field.role === 'email' || (field.kind === 'consent' && field.required) || field.readOnly;
}

/** Shows the page again as it was filled in, in another language. */
const again = 'again';

interface EditProps {
  readonly deps: Deps;
  readonly lang: Language;
  /** Path of the personal page. */
  readonly path: string;
  readonly entry: Entry;
  readonly form: Form;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  /** Rows of repeats that are to be shown, more or fewer than are answered. */
  readonly rows?: ReadonlyMap<string, number>;
}

/** The form's own fields, filled in, on one page; what stays as it was is not among them. */
export function editPage({ deps, lang, path, entry, form, answers, errors, rows }: EditProps) {
  const words = wordsIn(wording, lang);
  const fields = form.fields.filter((field) => !isFixed(field));
  const page = { id: 'all', title: form.title, keys: form.fields.map((field) => field.key) };
  const placed = placeErrors(form, errors, lang);
  const { view, shown } = viewOf({ form, lang, page, answers, errors, rows, choices: {} }, fields, placed);
  const conditions = conditionsOf(form);
  return (
    <Layout
      title={words.editTitle}
      wrong={placed.length > 0}
      lang={lang}
      path={`${path}/edit`}
      posts={{ form: 'form', name: '_action', value: again }}
      assets={deps.assets}
    >
      {conditions && <link rel="stylesheet" href={`/forms/${form.slug}/conditions.${conditions.hash}.css`} />}
      <h1 class="kern-heading-large">{words.editTitle}</h1>
      {placed.length > 0 && (
        <div class="kern-alert kern-alert--danger" id="errors" role="alert" tabindex={-1} autofocus>
          <div class="kern-alert__header">
            <span class="kern-icon kern-icon--danger" aria-hidden="true" />
            <h2 class="kern-title">{words.errorTitle}</h2>
          </div>
          <div class="kern-alert__body">
            <ul>
              {placed.map(({ href, title, message }) => (
                <li>
                  <a class="kern-link" href={href ?? '#main'}>
                    {named(title, message, lang)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <p class="kern-body">{words.emailFixed}</p>
      {entry.status === 'published' && <p class="kern-body">{words.reviewAgain}</p>}
      <form class="form" id="form" method="post" action={`${path}/edit?lang=${lang}`} novalidate>
        {renderFields(shown, '', answers, view)}
        <div class="form-buttons">
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.save}</span>
          </button>
          <a class="kern-btn kern-btn--secondary" href={`${path}?lang=${lang}`}>
            <span class="kern-label">{words.cancel}</span>
          </a>
        </div>
      </form>
    </Layout>
  );
}

/** Takes corrected answers. Gives what is wrong with them, or that they are stored. Throws `Problem` for a broken body. */
export async function saveEdit(
  deps: Deps,
  about: { readonly entry: Entry; readonly form: Form; readonly room: Room; readonly lang: Language },
  request: Request,
): Promise<
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly answers: Readonly<Record<string, unknown>>;
      readonly errors: readonly FieldError[];
      readonly rows?: ReadonlyMap<string, number>;
    }
> {
  const { entry, form, room, lang } = about;
  const body = await readBody(request);
  const [action = ''] = body.kind === 'form' ? (body.values.get('_action') ?? []) : [];
  if (body.kind === 'form' && /^(add|remove):/.test(action)) {
    const moved = move(form, body.values, lang);
    return { ok: false, errors: [], ...moved };
  }
  const open = form.fields.filter((field) => !isFixed(field));
  const given = body.kind === 'json' ? body.answers : readFields(open, body.values, lang);
  const kept = form.fields
    .filter(isFixed)
    .flatMap((field) => (field.key in entry.answers ? [[field.key, entry.answers[field.key]]] : []));
  const answers: Readonly<Record<string, unknown>> = { ...given, ...Object.fromEntries(kept) };
  if (action === again) return { ok: false, answers, errors: [] };
  const checked = form.check(answers, lang);
  if (!checked.ok) return { ok: false, answers, errors: checked.errors };
  const facts = form.facts(checked.answers);
  await change<Entry>(deps.db, entryKey(entry.reference), (seen) =>
    corrected(room, seen, { answers: checked.answers, facts, form, lang }, deps.clock()),
  );
  return { ok: true };
}
