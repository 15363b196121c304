import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const followUpsWording = words('workspace-follow-ups', {
  title: 'Wiedervorlagen',
  intro: 'Was Sie sich oder Ihrer Organisation für einen Tag vorgenommen haben.',
  whose: 'Wessen Wiedervorlagen?',
  mine: 'Meine',
  ours: message('Gemeinsame ({organisation})', 'organisation'),
  groups: {
    overdue: 'Überfällig',
    today: 'Heute',
    week: 'In dieser Woche',
    later: 'Später',
  },
  none: 'Es ist nichts vorgemerkt. Eine Wiedervorlage legen Sie auf der Seite eines Eintrags an.',
  noneHere: 'Auf dieser Seite steht nichts mehr. Weiter unten kann noch etwas kommen.',
  late: 'überfällig',
  more: 'Weitere anzeigen',
  done: 'Erledigt',
  doneAbout: message('Erledigt: {words}', 'words'),
});
