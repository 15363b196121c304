import type { Weekday } from './municipality.ts';

const de: Record<Weekday, string> = {
  mo: 'Montag',
  tu: 'Dienstag',
  we: 'Mittwoch',
  th: 'Donnerstag',
  fr: 'Freitag',
  sa: 'Samstag',
  su: 'Sonntag',
};
const en: Record<Weekday, string> = {
  mo: 'Monday',
  tu: 'Tuesday',
  we: 'Wednesday',
  th: 'Thursday',
  fr: 'Friday',
  sa: 'Saturday',
  su: 'Sunday',
};
const ar: Record<Weekday, string> = {
  mo: 'الاثنين',
  tu: 'الثلاثاء',
  we: 'الأربعاء',
  th: 'الخميس',
  fr: 'الجمعة',
  sa: 'السبت',
  su: 'الأحد',
};

export const contactWording = {
  de: {
    days: de,
    contact: 'Kontakt',
    hours: 'Öffnungszeiten',
    telephone: 'Telefon',
    email: 'E-Mail',
    openUntil: (time: string) => `Jetzt geöffnet, bis ${time} Uhr`,
    opensToday: (time: string) => `Geschlossen, öffnet heute um ${time} Uhr`,
    opensTomorrow: (time: string) => `Geschlossen, öffnet morgen um ${time} Uhr`,
    opensOn: (day: string, time: string) => `Geschlossen, öffnet am ${day} um ${time} Uhr`,
    closed: 'Geschlossen',
    and: 'und',
    clock: 'Uhr',
  },
  en: {
    days: en,
    contact: 'Contact',
    hours: 'Opening hours',
    telephone: 'Telephone',
    email: 'E-mail',
    openUntil: (time: string) => `Open now, until ${time}`,
    opensToday: (time: string) => `Closed, opens today at ${time}`,
    opensTomorrow: (time: string) => `Closed, opens tomorrow at ${time}`,
    opensOn: (day: string, time: string) => `Closed, opens on ${day} at ${time}`,
    closed: 'Closed',
    and: 'and',
    clock: '',
  },
  ar: {
    days: ar,
    contact: 'للتواصل',
    hours: 'أوقات الدوام',
    telephone: 'الهاتف',
    email: 'البريد الإلكتروني',
    openUntil: (time: string) => `مفتوح الآن حتى الساعة ${time}`,
    opensToday: (time: string) => `مغلق، يفتح اليوم الساعة ${time}`,
    opensTomorrow: (time: string) => `مغلق، يفتح غداً الساعة ${time}`,
    opensOn: (day: string, time: string) => `مغلق، يفتح يوم ${day} الساعة ${time}`,
    closed: 'مغلق',
    and: 'و',
    clock: '',
  },
};
