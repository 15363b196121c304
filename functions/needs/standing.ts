import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { listed, message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';
import { organisationName } from '../organisations/organisation.ts';
import type { Entry } from '../store/entry.ts';
import { asNeed, found } from './need.ts';

const wording = words('needs-standing', {
  reported: 'Wir haben Ihre Meldung bekommen. Die Koordination liest sie am nächsten Werktag.',
  reviewed: 'Ihre Meldung ist geprüft. Wir bereiten die Suche nach Hilfe vor.',
  searching: message('Wir suchen seit dem {day} nach Hilfe.', 'day'),
  found: message(
    '{found, plural, one {Eine Person hat schon zugesagt} other {{found} Menschen haben schon zugesagt}}, gebraucht werden {wanted}.',
    'found',
    'wanted',
  ),
  matched: message(
    '{wanted, plural, one {Es ist jemand gefunden, der Ihnen hilft.} other {Alle {wanted} Helfenden sind gefunden.}}',
    'wanted',
  ),
  by: message('Darum kümmert sich: {organisations}', 'organisations'),
  fulfilled:
    'Ihre Meldung ist abgeschlossen. Ob es geholfen hat, können Sie uns mit dem Link in unserer letzten E-Mail sagen.',
  thanks: 'Ihre Meldung ist abgeschlossen. Vielen Dank für Ihre Rückmeldung!',
  closed: 'Ihre Meldung ist abgeschlossen.',
});

/** How a need stands, for its reporter: in plain sentences, without a word about those who help. */
export async function standing(deps: Deps, entry: Entry, lang: Language): Promise<readonly string[]> {
  const need = asNeed(entry);
  const said = wordsIn(wording, lang);
  const names = await Promise.all(Object.keys(need.claims).map((id) => organisationName(deps, id, lang)));
  const by = names.length > 0 ? [said.by(listed(names, lang))] : [];
  const n = found(need);
  switch (need.status) {
    case 'reported':
      return [said.reported];
    case 'reviewed':
      return [said.reviewed];
    case 'open':
    case 'claimed':
      return [
        said.searching(formatDay(need.openedAt ?? need.receivedAt, lang, 'short')),
        ...(n > 0 ? [said.found(n, need.wanted)] : []),
        ...by,
      ];
    case 'matched':
      return [said.matched(need.wanted), ...by];
    case 'fulfilled':
      return [need.verdict ? said.thanks : said.fulfilled];
    case 'closed':
      return [said.closed, ...(need.closing?.tell ? [need.closing.tell] : [])];
    default:
      return [];
  }
}
