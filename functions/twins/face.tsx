import type { Deps } from '../deps.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { publicItem } from '../listing/item.ts';
import { weeklyIn, weeklyTimes } from '../listing/weekly.ts';
import type { Block } from '../mail/letter.ts';
import { municipalityOf } from '../pages/municipality.ts';
import type { Entry } from '../store/entry.ts';
import { wording } from './wording.ts';

/** What is shown of an entry to somebody whose own is probably the same: what the public sees of it, and nothing else. */
export interface Face {
  readonly reference: string;
  readonly title: string;
  /** Language of what was typed. */
  readonly lang: Language;
  /** Who, where and when. */
  readonly facts: readonly string[];
  /** Whom one turns to, in a sentence. */
  readonly contact: string;
  /** Its public page. */
  readonly path: string;
}

/** The public face of an entry in a language. The caller sees to it that the entry is public. */
export function faceOf(deps: Deps, entry: Entry, lang: Language): Face {
  const words = wordsIn(wording, lang);
  const form = deps.forms.get(entry.form);
  const item = publicItem(entry, form, lang);
  const regular = (form?.fields ?? [])
    .filter((field) => field.public && (field.role === 'schedule' || field.role === 'opening'))
    .map((field) => weeklyIn(weeklyTimes(field, entry.answers[field.key]), lang));
  const { organisation, district, place, times } = item.labels;
  const contact = item.details.find(({ key }) => key === 'contact')?.value;
  const { office, telephone, email } = municipalityOf(deps);
  const asked = [textIn(office, lang), telephone, email].filter(Boolean).join(', ');
  return {
    reference: entry.reference,
    title: item.title,
    lang: entry.lang,
    facts: [organisation, place, district, ...regular, times].flatMap((fact) => fact || []),
    contact: contact ? words.contact(contact) : words.office(asked),
    path: `/${entry.domain}/${entry.reference}?lang=${lang}`,
  };
}

/** The address of what is shown besides its public page leads nowhere in frames: `base` is our origin there. */
export function FaceCard({ face, lang, base = '' }: { face: Face; lang: Language; base?: string }) {
  const words = wordsIn(wording, lang);
  return (
    <>
      <p class="kern-title" lang={face.lang} dir="auto">
        {face.title}
      </p>
      {face.facts.length > 0 && (
        <p class="kern-body" dir="auto">
          {face.facts.map((fact, at) => (
            <>
              {at > 0 && ' · '}
              <bdi>{fact}</bdi>
            </>
          ))}
        </p>
      )}
      <p class="kern-body" dir="auto">
        {face.contact}
      </p>
      <p>
        <a class="kern-link" href={`${base}${face.path}`} target="_blank" rel="noopener">
          {words.show}
        </a>
      </p>
    </>
  );
}

/** The same as pieces of a mail. */
export function faceBlocks(deps: Deps, face: Face, lang: Language): readonly Block[] {
  const words = wordsIn(wording, lang);
  const rows = [{ name: words.show, value: `${deps.config.baseUrl}${face.path}`, isAddress: true }];
  return [
    { kind: 'heading', text: face.title },
    ...(face.facts.length > 0 ? [{ kind: 'paragraph', text: face.facts.join(' · ') } as const] : []),
    { kind: 'paragraph', text: face.contact },
    { kind: 'facts', rows },
  ];
}
