import type { Problem } from '../errors.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';
import { wording as pages } from './wording.ts';

/** What went wrong and how to go on, by the code of the problem. */
const wording = words('problems', {
  not_found: 'Unter dieser Adresse gibt es nichts.',
  not_ours: 'Nur Adressen dieser Website lassen sich einbinden.',
  too_large: 'Das ist mehr, als hier ankommen darf. Bitte kürzen Sie Ihre Texte.',
  number: 'Eine Zahl ist zu groß oder zu klein, um sie zu speichern. Bitte prüfen Sie die Zahlen.',
  encoding: 'Die Daten kamen beschädigt an. Bitte schicken Sie sie noch einmal ab.',
  unknown_action: 'Diesen Knopf gibt es auf der Seite nicht. Bitte öffnen Sie die Seite noch einmal.',
  other_origin:
    'Das wurde von einer anderen Website abgeschickt. Bitte öffnen Sie die Seite hier und schicken Sie es noch einmal ab.',
  wrong_key: 'Dieser Zugangsschlüssel gilt nicht, oder nicht mehr.',
  not_by_key: 'Zugangsschlüssel erzeugen nur Menschen, auf der Seite „Mein Zugang“.',
  unknown_role: 'Bitte wählen Sie eine der Rollen.',
  invited_often:
    'An diese Adresse gingen in der letzten Stunde schon mehrere Einladungen. Bitte warten Sie etwas.',
  sign_in: 'Bitte melden Sie sich an. Diese Seite ist für die Koordination.',
  not_yours:
    'Dafür fehlt Ihnen die Berechtigung. Bitte wenden Sie sich an die Koordination Ihrer Organisation oder an die Stadt.',
  changed_meanwhile: 'Der Eintrag hat sich inzwischen geändert. Bitte sehen Sie ihn sich noch einmal an.',
  note_missing: 'Bitte schreiben Sie etwas in die Notiz.',
  reason_missing: 'Bitte nennen Sie einen Grund.',
  invalid_period: 'Bitte geben Sie einen ersten Tag an und einen letzten, der noch nicht vorbei ist.',
  not_begun: 'Die Schulung hat noch nicht begonnen oder ist abgesagt.',
  over: 'Die Schulung hat schon begonnen oder ist vorbei. An den Plätzen lässt sich nichts mehr ändern.',
  capacity: 'Bitte geben Sie die Zahl der Plätze als ganze Zahl von 1 bis 1000 an.',
  too_few: message(
    '{n, plural, one {Ein Platz ist schon vergeben oder angeboten. Weniger dürfen es nicht sein.} other {{n} Plätze sind schon vergeben oder angeboten. Weniger dürfen es nicht sein.}}',
    'n',
  ),
  below_found: message(
    '{n, plural, one {Eine Person hilft schon. Weniger dürfen es nicht sein.} other {{n} Menschen helfen schon. Weniger dürfen es nicht sein.}}',
    'n',
  ),
  nobody_needed: 'Hier wird niemand mehr gesucht. Bitte sehen Sie sich den Bedarf noch einmal an.',
  nobody_chosen: 'Bitte geben Sie an, wen Sie fragen möchten.',
  no_place:
    'Es ist kein Platz mehr frei. Bitte sprechen Sie mit dem Betrieb oder suchen Sie eine andere Arbeitsgelegenheit.',
  no_opportunity: 'Diese Arbeitsgelegenheit gibt es nicht mehr.',
  no_such_date: 'Diesen Termin gibt es nicht mehr. Bitte wählen Sie einen aus der Liste.',
  starts_past: 'Der Termin liegt in der Vergangenheit. Bitte geben Sie einen Beginn in der Zukunft an.',
  ends_before: 'Der Termin endet, bevor er beginnt. Bitte prüfen Sie Tage und Uhrzeiten.',
  too_long: 'Ein einzelner Termin dauert höchstens zwei Wochen. Bitte prüfen Sie das Ende.',
  too_many_dates: 'Eine Reihe hat höchstens 26 Termine.',
  dates_meet: 'Zwei Termine dieser Schulung überschneiden sich. Bitte prüfen Sie Tage und Uhrzeiten.',
  only_date: 'Das ist der einzige Termin. Wenn er ausfällt, sagen Sie bitte die ganze Schulung ab.',
  slot_taken: 'Dieser Termin ist nicht mehr frei, oder es gibt ihn nicht mehr.',
  one_slot: 'Diese Person hat bei diesem Coaching schon einen Termin.',
  too_many_slots: message('Ein Coaching hat höchstens {n} Termine, die noch kommen.', 'n'),
  slots_meet: 'Zwei Termine überschneiden sich. Bitte prüfen Sie Tage, Uhrzeiten und Dauer.',
  unsafe_link: 'Der Link muss mit https:// beginnen.',
  nothing_changed: 'Das ist schon so. Bitte geben Sie an, was anders werden soll.',
  given_away: message(
    '{state, select, own {Vom {from} bis zum {to} haben Sie schon eigenen Bedarf eingetragen. Streichen Sie ihn erst, oder wählen Sie eine andere Zeit.} asked {Vom {from} bis zum {to} hat schon jemand angefragt. Lehnen Sie die Anfrage erst ab, oder wählen Sie eine andere Zeit.} other {Vom {from} bis zum {to} ist es schon jemandem zugesagt. Sagen Sie erst ab, oder wählen Sie eine andere Zeit.}} {n, plural, =0 {} one {Frei ist dann nur noch 1 Stück. } other {Frei sind dann nur noch {n} Stück. }}Alles, was vergeben ist, steht unter „Vergebene Zeiten“.',
    'state',
    'from',
    'to',
    'n',
  ),
  only_so_many: message('Davon gibt es nur {n}.', 'n'),
  too_many_times:
    'Es sind schon sehr viele Zeiten eingetragen. Bitte streichen Sie erst welche, die Sie nicht mehr brauchen.',
  no_own_use: 'An diesem Tag beginnt kein eigener Bedarf. Bitte sehen Sie unter „Vergebene Zeiten“ nach.',
  invalid_cursor: 'Diese Seite der Liste gibt es nicht mehr. Bitte beginnen Sie die Liste von vorn.',
  unknown_format: 'Es gibt nur format=json und format=xml.',
  unknown_as: 'Es gibt nur as=fragment.',
  bad_limit: 'limit ist eine ganze Zahl von 1 bis 50.',
  bad_level: 'level ist eine ganze Zahl von 2 bis 6.',
  bad_after: 'after ist eine ganze Zahl.',
  no_url: 'Die Adresse zum Einbinden fehlt. Fügen Sie url=… hinzu.',
});

/** A problem in a language: by its code where people meet it, else by its own message. Failures of ours are all told alike. */
export function problemText(problem: Problem, lang: Language): string {
  const { status, code, message, worded, n, taken } = problem;
  if (status >= 500) return wordsIn(pages, lang).unexpected;
  const { given_away: givenAway, ...words } = wordsIn(wording, lang);
  if (code === 'given_away' && taken)
    return givenAway(taken.state, formatMoment(taken.from, lang), formatMoment(taken.to, lang), n ?? 0);
  if (worded || !Object.hasOwn(words, code)) return message;
  const said = words[code as keyof typeof words];
  return typeof said === 'string' ? said : said(n ?? 0);
}
