import type { Deps } from '../deps.ts';
import type { Field, Form } from '../intake/definition.ts';
import type { Language } from '../language/language.ts';
import { telephoneLink } from '../pages/contact.tsx';
import { entryLink } from '../pages/links.ts';
import { sightOf, type Viewer } from '../rights.ts';
import { type Entry, entryKey, type Role, titleOf } from '../store/entry.ts';
import { readReference } from '../store/reference.ts';
import { readableAnswers } from './answers.ts';

/** Fields with these roles hold the reference of another entry. */
const pointing: readonly (Role | undefined)[] = ['opportunity', 'resource', 'training', 'need'];

interface Props {
  readonly deps: Deps;
  readonly viewer: Viewer;
  readonly entry: Entry;
  readonly form: Form | undefined;
  readonly lang: Language;
  /** Said where there are none. */
  readonly none: string;
}

interface Target {
  readonly href: string;
  readonly label: string;
}

/** What an answer leads to: a mail, a call, the entry that it means; undefined for most. */
async function targetOf(
  { deps, viewer, lang }: Props,
  field: Field,
  answer: unknown,
): Promise<Target | undefined> {
  if (typeof answer !== 'string' || !answer) return undefined;
  if (field.kind === 'email') return { href: `mailto:${answer}`, label: answer };
  if (field.kind === 'telephone') return { href: telephoneLink(answer), label: answer };
  const reference = pointing.includes(field.role) && readReference(answer);
  const meant = reference && (await deps.db.get<Entry>(entryKey(reference)));
  if (!meant || sightOf(viewer, meant) === 'nothing') return undefined;
  return { href: entryLink(meant.reference, lang), label: titleOf(meant) };
}

/** The answers of an entry, as far as the viewer sees them; who is to be called is called by a touch. */
export async function Answers(props: Props) {
  const { entry, form, lang } = props;
  const fields = form?.fields ?? [];
  const lines = readableAnswers(fields, entry.answers, lang);
  if (lines.length === 0) return <p class="kern-body">{props.none}</p>;
  const targets = new Map<string, Target>();
  for (const field of fields) {
    const answer = entry.answers[field.key];
    const target = await targetOf(props, field, answer);
    if (target) targets.set(String(answer), target);
  }
  return (
    <dl class="facts answers">
      {lines.map(([title, value]) => {
        const target = targets.get(value);
        return (
          <>
            <dt>{title}</dt>
            <dd dir="auto">
              {target ? (
                <a class="kern-link" href={target.href}>
                  {target.label}
                </a>
              ) : (
                value
              )}
            </dd>
          </>
        );
      })}
    </dl>
  );
}
