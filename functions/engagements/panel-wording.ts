import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const panelWording = words('engagements-panel', {
  title: 'Worum es geht',
  need: 'Bedarf',
  volunteer: 'Person',
  gone: 'nicht (mehr) zu sehen',
  reasons: 'Was dafür spricht',
  word: 'Ihre Worte dazu',
  until: 'Antwort erhofft bis',
  meeting: 'Treffen',
  hours: 'Stunden',
  hoursBy: {
    volunteer: message('{n} (eingetragen von der Person)', 'n'),
    coordinator: message('{n} (eingetragen von der Koordination)', 'n'),
  },
  feedback: { volunteer: 'Rückmeldung der Person', coordinator: 'Rückmeldung der Koordination' },
  helped: message('Hat es geholfen? {answer}', 'answer'),
  again: 'gern wieder',
  notAgain: 'eher nicht wieder',
  others: 'Weitere für diesen Bedarf fragen',
});
