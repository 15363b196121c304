import type { Deps } from '../../deps.ts';
import { openFollowUps } from '../../followups/follow-up.ts';
import type { Field, Form } from '../../intake/definition.ts';
import { type Language, textIn, wordsIn } from '../../language/language.ts';
import { activeOrganisations } from '../../organisations/organisation.ts';
import { nativeName } from '../../pages/language-switch.tsx';
import { answerLines } from '../../person/answers.ts';
import { city } from '../../rights.ts';
import type { Room } from '../../room.ts';
import type { Entry } from '../../store/entry.ts';
import type { Json } from '../../store/port.ts';
import { exportWording } from './wording.ts';

/** What stands in one cell: words, a number, a day (`YYYY-MM-DD`) or a moment (ISO 8601 UTC). */
export type Cell =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly day: string }
  | { readonly moment: string }
  | undefined;

/** A column of an export: what it is called for its reader, and what it holds of an entry. */
export interface Column {
  readonly title: string;
  cell(entry: Entry): Cell;
}

interface Leaf {
  /** Without answer to a group there is none to its fields. */
  readonly path: readonly string[];
  readonly field: Field;
  readonly title: string;
}

function leaves(
  fields: readonly Field[],
  lang: Language,
  path: readonly string[] = [],
  before = '',
): readonly Leaf[] {
  return fields.flatMap((field) => {
    if (field.kind === 'note') return [];
    const title = `${before}${textIn(field.title, lang)}`;
    const here = [...path, field.key];
    if (field.kind === 'group') return leaves(field.fields ?? [], lang, here, `${title} – `);
    return [{ path: here, field, title }];
  });
}

function valueAt(answers: Readonly<Record<string, Json>>, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => {
    const inside = typeof value === 'object' && value !== null && !Array.isArray(value);
    return inside && Object.hasOwn(value, key) ? (value as Record<string, Json>)[key] : undefined;
  }, answers);
}

/** Signs that part directions on pages are noise in a file. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

const isDay = (value: Json) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

function saidIn({ field }: Leaf, value: Json, lang: Language): string {
  if (field.kind === 'repeat') return typeof value === 'string' ? value : JSON.stringify(value);
  try {
    const [line] = answerLines([field], { [field.key]: value }, lang);
    if (line) return plain(line[1]);
  } catch {
    // The field may have become another kind since it was answered.
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function cellOf(leaf: Leaf, value: Json | undefined, lang: Language): Cell {
  const words = wordsIn(exportWording, lang);
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return { text: value ? words.yes : words.no };
  if (typeof value === 'number' && !leaf.field.choices) return { number: value };
  if (leaf.field.kind === 'date' && isDay(value)) return { day: String(value) };
  if (['text', 'multiline', 'email', 'telephone', 'url'].includes(leaf.field.kind))
    return { text: String(value) };
  return { text: saidIn(leaf, value, lang) };
}

/** Columns of the fields of some forms; fields of the same name in several forms share one. */
function answerColumns(forms: readonly Form[], lang: Language): readonly Column[] {
  const byPath = new Map<string, Map<string, Leaf>>();
  for (const form of forms) {
    for (const leaf of leaves(form.fields, lang)) {
      const key = leaf.path.join('.');
      byPath.set(key, (byPath.get(key) ?? new Map()).set(form.slug, leaf));
    }
  }
  return [...byPath.values()].map((ofForms) => {
    const [first] = [...ofForms.values()];
    return {
      title: plain(first?.title ?? ''),
      cell: (entry: Entry) => {
        const leaf = ofForms.get(entry.form) ?? first;
        return leaf && cellOf(leaf, valueAt(entry.answers, leaf.path), lang);
      },
    };
  });
}

/** The columns of an export of entries of one room, from some of its forms, in the words of a reader. */
export async function columnsOf(
  deps: Deps,
  room: Room,
  forms: readonly Form[],
  lang: Language,
): Promise<readonly Column[]> {
  const { columns } = wordsIn(exportWording, lang);
  const names = new Map(
    (await activeOrganisations(deps)).map(({ id, name }) => [id, textIn(name, lang)] as const),
  );
  const text = (value: string | undefined): Cell => (value ? { text: value } : undefined);
  const moment = (value: string | undefined): Cell => (value ? { moment: value } : undefined);
  const first = (entry: Entry) => openFollowUps(entry)[0]?.[1];
  return [
    { title: columns.reference, cell: ({ reference }) => text(reference) },
    {
      title: columns.status,
      cell: ({ status }) => text(textIn(room.lifecycle.statuses[status] ?? { de: status }, lang)),
    },
    { title: columns.receivedAt, cell: ({ receivedAt }) => moment(receivedAt) },
    { title: columns.confirmedAt, cell: ({ confirmedAt }) => moment(confirmedAt) },
    { title: columns.organisation, cell: ({ owner = city }) => text(names.get(owner) ?? owner) },
    { title: columns.lang, cell: ({ lang: used }) => text(nativeName(used)) },
    ...(forms.length > 1
      ? [
          {
            title: columns.form,
            cell: ({ form }: Entry) => {
              const title = deps.forms.get(form)?.title;
              return text(title ? textIn(title, lang) : form);
            },
          },
        ]
      : []),
    {
      title: columns.dueDay,
      cell: (entry) => {
        const day = first(entry)?.day;
        return day ? { day } : undefined;
      },
    },
    { title: columns.dueWords, cell: (entry) => text(first(entry)?.words) },
    ...answerColumns(forms, lang),
  ];
}
