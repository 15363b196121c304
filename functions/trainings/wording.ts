/** What this room says. Functions take what they put in. */
const de = {
  notFound: 'Diese Schulung gibt es nicht. Bitte wählen Sie eine aus der Liste.',
  closed: 'Für diese Schulung kann man sich nicht mehr anmelden. Bitte wählen Sie eine andere.',
  full: 'Auch die Warteliste dieser Schulung ist voll. Bitte wählen Sie eine andere.',
  startsInPast: 'Der Beginn liegt in der Vergangenheit. Bitte geben Sie einen Tag in der Zukunft an.',
  endsBefore: 'Die Schulung endet, bevor sie beginnt. Bitte prüfen Sie Tage und Uhrzeiten.',
  deadlineAfter: 'Der Anmeldeschluss liegt nach dem Beginn. Bitte geben Sie einen früheren Tag an.',
  capacityWrong: 'Bitte geben Sie die Zahl der Plätze als ganze Zahl von 1 bis 1000 an.',
};

const en: typeof de = {
  notFound: 'This training does not exist. Please choose one from the list.',
  closed: 'Sign-up for this training is closed. Please choose another one.',
  full: 'The waiting list of this training is full as well. Please choose another one.',
  startsInPast: 'The beginning is in the past. Please give a day in the future.',
  endsBefore: 'The training ends before it begins. Please check the days and times.',
  deadlineAfter: 'The deadline is after the beginning. Please give an earlier day.',
  capacityWrong: 'Please give the number of places as a whole number from 1 to 1000.',
};

export const wording = { de, en };
