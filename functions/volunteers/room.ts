import { entryRoom } from '../entry-room.ts';
import { texts } from '../language/wording.ts';
import { commonStatuses } from '../lifecycle.ts';
import { personalLink } from '../person/links.ts';
import { acted, volunteerDue, withdrawn } from './rules.ts';

const says = texts('volunteers', {
  title: 'Freiwillige',
  active: 'aktiv',
  paused: 'pausiert',
  accept: 'Aufnehmen',
  pause: 'Pausieren',
  pauseUntil: 'Letzter Tag der Pause',
  pauseHint: 'Danach geht es von selbst weiter. Ohne einen Tag dauert die Pause, bis jemand sie beendet.',
  needed: 'Wo ich gebraucht werde, und meine Einsätze',
  resume: 'Wieder aktivieren',
  close: 'Beenden',
});

export const volunteers = entryRoom({
  domain: 'volunteers',
  title: says.title,
  needs: ['name', 'email'],
  arrives: 'new',
  lifecycle: {
    statuses: {
      ...commonStatuses,
      active: says.active,
      paused: says.paused,
    },
    actions: {
      accept: { from: ['new'], to: 'active', label: says.accept },
      pause: {
        from: ['active'],
        to: 'paused',
        label: says.pause,
        asks: [{ name: 'until', label: says.pauseUntil, hint: says.pauseHint, kind: 'day' }],
      },
      resume: { from: ['paused'], to: 'active', label: says.resume },
      close: {
        from: ['new', 'active', 'paused'],
        to: 'closed',
        label: says.close,
        reason: true,
      },
    },
  },
  acted,
  due: volunteerDue,
  withdrawn,
  ownPage: (deps, { reference, status }, lang) =>
    status === 'unconfirmed'
      ? undefined
      : { label: says.needed, href: personalLink(deps, reference, lang).replace('?', '/needed?') },
});
