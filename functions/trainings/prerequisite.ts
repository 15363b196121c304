import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { listed } from '../language/message.ts';
import type { Block, Link } from '../mail/letter.ts';
import { mailLanguage } from '../mail/mailing.ts';
import { comingTrainings } from './list.ts';
import type { Signup, Training } from './training.ts';
import { type TrainingView, titleIn, viewOf, whenIn } from './view.ts';
import { wording } from './wording.ts';

/** Trainings that are named to somebody who lacks one. */
const mostNamed = 5;

/** Coming trainings one can sign up for after which one has passed one of these kinds, the next first. */
export async function trainingsFor(deps: Deps, kinds: readonly string[]): Promise<readonly TrainingView[]> {
  const now = deps.clock();
  const views = (await comingTrainings(deps)).map((one) => viewOf(deps, one, now));
  const fitting = views.filter(({ kind, signup }) => kind && kinds.includes(kind) && signup !== 'closed');
  return fitting.slice(0, mostNamed);
}

/** The kinds of training that are asked for, in words. */
export function kindsIn(deps: Deps, training: Training, kinds: readonly string[], lang: Language): string {
  const { form } = training;
  return listed(
    kinds.map((kind) => titleIn(deps, form, 'requires', kind, lang)),
    lang,
  );
}

/** What a mail tells somebody who lacks something: what, where they can learn it, and what to do if they know it already. */
export async function prerequisiteBlocks(
  deps: Deps,
  training: Training,
  signup: Signup,
  lacks: readonly string[],
): Promise<readonly Block[]> {
  const lang = mailLanguage(signup);
  const words = wordsIn(wording, lang).prerequisite;
  const { title, contact } = viewOf(deps, training, deps.clock());
  const coming = await trainingsFor(deps, lacks);
  const links = coming.map(
    (view): Link => ({
      label: view.title,
      href: `${deps.config.baseUrl}/trainings/${view.reference}?lang=${lang}`,
      note: whenIn(view, lang),
    }),
  );
  return [
    { kind: 'paragraph', text: words.needed(title, kindsIn(deps, training, lacks, lang)) },
    { kind: 'paragraph', text: links.length > 0 ? words.dates : words.noDates },
    links.length > 0
      ? { kind: 'list', items: links }
      : {
          kind: 'link',
          label: wordsIn(wording, lang).mail.others,
          href: `${deps.config.baseUrl}/trainings?lang=${lang}`,
        },
    { kind: 'paragraph', text: words.then },
    { kind: 'paragraph', text: contact ? words.elsewhereContact(contact) : words.elsewhere },
  ];
}
