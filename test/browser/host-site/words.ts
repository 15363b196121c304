/** What the host's own editors wrote around the elements, in four languages. */
export const words = {
  de: {
    dir: 'ltr',
    club: 'Sportverein am See',
    intro: 'Wir machen mit: Hier steht, was Sie in Konstanz unternehmen, lernen und beitragen können.',
    offers: 'Das ist los',
    needs: 'Hier fehlt noch jemand',
    trainings: 'Schulungen für Helferinnen und Helfer',
    opportunities: 'Arbeit und Ausbildung',
    form: 'Mitmachen',
    contact: 'So erreichen Sie die Stadt',
    footer: 'Sportverein am See, Vereinsheim am Hörnle',
  },
  en: {
    dir: 'ltr',
    club: 'Lakeside Sports Club',
    intro: 'We take part: here is what you can do, learn and contribute in Konstanz.',
    offers: 'What is on',
    needs: 'Somebody is still needed',
    trainings: 'Trainings for helpers',
    opportunities: 'Work and training for a job',
    form: 'Join in',
    contact: 'How to reach the city',
    footer: 'Lakeside Sports Club, clubhouse at the Hörnle',
  },
  ar: {
    dir: 'rtl',
    club: 'النادي الرياضي على البحيرة',
    intro: 'نحن نشارك: هنا تجدون ما يمكنكم فعله وتعلمه وتقديمه في Konstanz.',
    offers: 'ماذا يجري الآن',
    needs: 'ما زلنا بحاجة إلى أحد',
    trainings: 'دورات للمساعدين والمساعدات',
    opportunities: 'العمل والتدريب المهني',
    form: 'شاركوا معنا',
    contact: 'كيف تتواصلون مع المدينة',
    footer: 'النادي الرياضي على البحيرة، مقر النادي عند Hörnle',
  },
  uk: {
    dir: 'ltr',
    club: 'Спортивний клуб біля озера',
    intro: 'Ми долучаємося: тут видно, що можна робити, чого навчитися і чим допомогти в Konstanz.',
    offers: 'Що відбувається',
    needs: 'Тут когось бракує',
    trainings: 'Навчання для помічників',
    opportunities: 'Робота і професійне навчання',
    form: 'Долучитися',
    contact: 'Як зв’язатися з містом',
    footer: 'Спортивний клуб біля озера, будинок клубу на Hörnle',
  },
} as const;

export type HostLanguage = keyof typeof words;
export const hostLanguages = Object.keys(words) as HostLanguage[];
