import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

export const contactWording = words('contact', {
  days: {
    mo: 'Montag',
    tu: 'Dienstag',
    we: 'Mittwoch',
    th: 'Donnerstag',
    fr: 'Freitag',
    sa: 'Samstag',
    su: 'Sonntag',
  },
  contact: 'Kontakt',
  hours: 'Öffnungszeiten',
  telephone: 'Telefon',
  email: 'E-Mail',
  openUntil: message('Jetzt geöffnet, bis {time} Uhr', 'time'),
  opensToday: message('Geschlossen, öffnet heute um {time} Uhr', 'time'),
  opensTomorrow: message('Geschlossen, öffnet morgen um {time} Uhr', 'time'),
  opensOn: message('Geschlossen, öffnet am {day} um {time} Uhr', 'day', 'time'),
  closed: 'Geschlossen',
  closedToday: message('Heute geschlossen ({reason})', 'reason'),
  closedOpensTomorrow: message('Heute geschlossen ({reason}), öffnet morgen um {time} Uhr', 'reason', 'time'),
  closedOpensOn: message(
    'Heute geschlossen ({reason}), öffnet am {day} um {time} Uhr',
    'reason',
    'day',
    'time',
  ),
  ahead: 'Demnächst geschlossen',
  and: 'und',
  clock: 'Uhr',
});
