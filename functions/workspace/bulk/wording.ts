import { message } from '../../language/message.ts';
import { wording as words } from '../../language/wording.ts';

export const bulkWording = words('workspace-bulk', {
  tick: message('{title} ankreuzen', 'title'),
  tickAll: 'Alle auf dieser Seite ankreuzen',
  tickNone: 'Kein Häkchen',
  withTicked: 'Mit den angekreuzten Einträgen',
  next: 'Weiter',
  nextHint: 'Vorher sehen Sie, was geschieht.',
  confirm: message(
    '{n, plural, one {Für einen Eintrag: {action}} other {Für # Einträge: {action}}}',
    'n',
    'action',
  ),
  will: message(
    '{n, plural, =0 {Mit keinem der angekreuzten Einträge ist das möglich.} one {Mit diesem Eintrag geschieht es:} other {Mit diesen # Einträgen geschieht es:}}',
    'n',
  ),
  cannot: message(
    '{n, plural, one {Mit einem Eintrag ist es nicht möglich:} other {Mit # Einträgen ist es nicht möglich:}}',
    'n',
  ),
  back: 'Zurück zur Liste',
  nothing: 'Bitte kreuzen Sie in der Liste mindestens einen Eintrag an.',
  tooMany: message('Bitte kreuzen Sie höchstens {n} Einträge auf einmal an.', 'n'),
  noAction: 'Bitte wählen Sie, was geschehen soll.',
  result: message('{action}: erledigt', 'action'),
  done: message(
    '{n, plural, =0 {Es wurde nichts geändert.} one {Ein Eintrag ist geändert.} other {# Einträge sind geändert.}}',
    'n',
  ),
  failed: message(
    '{n, plural, one {Ein Eintrag blieb, wie er war:} other {# Einträge blieben, wie sie waren:}}',
    'n',
  ),
  undone: message(
    '{n, plural, =0 {Nichts wurde zurückgenommen.} one {Ein Eintrag ist wieder, wie er war.} other {# Einträge sind wieder, wie sie waren.}}',
    'n',
  ),
  undoTitle: 'Rückgängig gemacht',
  undo: 'Rückgängig machen',
  undoHint: message(
    '{n, plural, one {Ein Eintrag lässt sich} other {# Einträge lassen sich}} zehn Minuten lang zurücknehmen, solange niemand sonst etwas ändert.',
    'n',
  ),
  because: {
    gone: 'Es gibt ihn nicht mehr.',
    state: message('Im Stand „{status}“ ist das nicht möglich.', 'status'),
    changed: 'Er wurde inzwischen geändert.',
    already: 'Das ist schon geschehen.',
    forbidden: 'Das kann nur eine andere Organisation oder Rolle tun.',
    late: 'Das lässt sich nicht mehr zurücknehmen.',
    other: 'Es hat nicht geklappt. Bitte öffnen Sie den Eintrag und versuchen Sie es dort.',
  },
});
