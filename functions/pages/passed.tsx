import { type Language, wordsIn } from '../language/language.ts';
import { wording as words } from '../language/wording.ts';

const wording = words('passed-link', {
  label: 'Was über meine Schulungen vermerkt ist',
});

/** The way to what somebody has passed, given its address; for pages that only they can open. */
export function PassedLink({ href, lang }: { href: string; lang: Language }) {
  return (
    <p class="kern-body">
      <a class="kern-link" href={href}>
        {wordsIn(wording, lang).label}
      </a>
    </p>
  );
}
