import { type Language, wordsIn } from '../language/language.ts';
import { wording as words } from '../language/wording.ts';

const wording = words('agenda-link', {
  subscribe: 'Alle meine Termine als Kalender abonnieren',
  secret:
    'Diese Adresse gehört nur Ihnen: Wer sie kennt, sieht Ihre Termine. Bitte geben Sie sie nicht weiter.',
});

/** The way to somebody's own calendar, given its address or that of the page which has it; for pages that only they can open. */
export function AgendaLink({ href, lang }: { href: string; lang: Language }) {
  const { subscribe, secret } = wordsIn(wording, lang);
  return (
    <p class="kern-body">
      <a class="kern-link" href={href}>
        {subscribe}
      </a>
      <br />
      <span class="meta">{secret}</span>
    </p>
  );
}
