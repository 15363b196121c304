import type { SectionName } from './content.ts';

const sections: Record<SectionName, string> = {
  needs: 'Bedarfe, dringende zuerst',
  volunteers: 'Freiwillige, die auf eine Antwort warten',
  review: 'Neue Einträge, die Sie prüfen können',
  trainings: 'Schulungen, die anstehen',
  ending: 'Angebote, die bald ablaufen',
  submissions: 'Einsendungen aus weiteren Formularen',
};

const de = {
  subject: (week: string, waiting: number) =>
    waiting === 0
      ? `Die Woche im Helferkreis (${week})`
      : `Die Woche im Helferkreis (${week}): ${waiting === 1 ? 'ein Eintrag wartet' : `${waiting} Einträge warten`}`,
  intro: (from: string, to: string) =>
    `Guten Morgen! Das ist der Überblick über die Woche vom ${from} bis ${to}.`,
  quiet: 'In dieser Woche ist nichts Neues eingegangen, und nichts wartet auf Sie. Genießen Sie den Kaffee.',
  arrived: 'Das kam in dieser Woche herein',
  nothingArrived: 'In dieser Woche ist nichts Neues eingegangen. Diese Einträge sind noch offen:',
  count: (n: number, unconfirmed: number) =>
    unconfirmed === 0 ? String(n) : `${n}, davon ${unconfirmed} noch ohne bestätigte Adresse`,
  sections,
  more: (n: number, atLeast: boolean) => `${atLeast ? 'und mehr als' : 'und'} ${n} weitere`,
  age: (days: number) => (days === 0 ? 'von heute' : days === 1 ? 'seit gestern' : `seit ${days} Tagen`),
  unconfirmed: 'Adresse nicht bestätigt',
  fresh: 'neu',
  places: (free: number, capacity: number, waiting: number) =>
    `${free === 0 ? 'ausgebucht' : `${free} von ${capacity} Plätzen frei`}${waiting > 0 ? `, ${waiting} auf der Warteliste` : ''}`,
  starts: (day: string) => `am ${day}`,
  ends: (day: string) => `bis ${day}`,
  open: 'Arbeitsbereich öffnen',
  footer:
    'Sie bekommen diese Übersicht jeden Montag, weil Sie im Helferkreis koordinieren. Im Arbeitsbereich unter „Koordination“ können Sie wählen, ob Sie sie auch in ruhigen Wochen bekommen.',
};

const en: typeof de = {
  subject: (week: string, waiting: number) =>
    waiting === 0
      ? `The week at Helferkreis (${week})`
      : `The week at Helferkreis (${week}): ${waiting === 1 ? 'one entry is waiting' : `${waiting} entries are waiting`}`,
  intro: (from: string, to: string) =>
    `Good morning! This is the overview of the week from ${from} to ${to}.`,
  quiet: 'Nothing new came in this week, and nothing is waiting for you. Enjoy your coffee.',
  arrived: 'What came in this week',
  nothingArrived: 'Nothing new came in this week. These entries are still open:',
  count: (n: number, unconfirmed: number) =>
    unconfirmed === 0 ? String(n) : `${n}, ${unconfirmed} of them without a confirmed address yet`,
  sections: {
    needs: 'Needs, urgent ones first',
    volunteers: 'Volunteers waiting for an answer',
    review: 'New entries for you to review',
    trainings: 'Trainings coming up',
    ending: 'Offers that end soon',
    submissions: 'Submissions of other forms',
  },
  more: (n: number, atLeast: boolean) => `and ${atLeast ? 'more than ' : ''}${n} more`,
  age: (days: number) => (days === 0 ? 'from today' : days === 1 ? 'since yesterday' : `for ${days} days`),
  unconfirmed: 'address not confirmed',
  fresh: 'new',
  places: (free: number, capacity: number, waiting: number) =>
    `${free === 0 ? 'fully booked' : `${free} of ${capacity} places free`}${waiting > 0 ? `, ${waiting} on the waiting list` : ''}`,
  starts: (day: string) => `on ${day}`,
  ends: (day: string) => `until ${day}`,
  open: 'Open the workspace',
  footer:
    'You get this overview every Monday because you coordinate at Helferkreis. In the workspace under "Coordinators" you can choose whether you also get it in quiet weeks.',
};

export const wording = { de, en };
export type Words = typeof de;
