/**
 * Words of voluntary work with refugees that mean the same, by what they mean: beginnings of words in small letters, without
 * umlauts (`fold` in words.ts), and parts of compounds. Whatever is not here counts by its own letters.
 */
const groups: Readonly<Record<string, string>> = {
  // things
  clothes: 'kleid kleidung bekleidung kleiderstube textil secondhand klamotte garderobe',
  shoes: 'schuh schuhwerk stiefel sandale',
  jacket: 'jacke mantel anorak',
  furniture: 'mobel schrank tisch stuhl sofa regal einrichtung',
  bed: 'bett matratze schlafplatz lattenrost',
  bedding: 'bettwasche decke handtuch kissen',
  household:
    'hausrat haushalt geschirr topf topfe pfanne besteck kuchenausstattung kochgeschirr haushaltsgerat',
  toys: 'spielsache spielzeug puzzle bauklotz kuscheltier',
  pram: 'kinderwagen buggy',
  donation: 'spende spenden sachspende',
  laptop: 'laptop notebook computer pc edv tablet rechner smartphone handy digital internet',
  bike: 'fahrrad rad rader velo radl drahtesel zweirad',
  car: 'auto pkw transporter sprinter kleinbus bus lieferwagen',
  instrument: 'instrument gitarre klavier schlagzeug',
  // doing
  repair: 'reparatur reparier werkstatt richten schraub instandsetz flick',
  giveout: 'kammer ausgabe laden borse verteil lager kaufhaus',
  drive: 'fahr fahrer fahrdienst fahrt shuttle chauffier',
  carry: 'transport umzug umzuge umzieh ubersiedl tragehilfe schleppen',
  search: 'suche such vermittl',
  fill: 'ausfull formular antrag',
  sew: 'nah nahen naherei schneider handarbeit stoff nahmaschine',
  cook: 'koch kochen kochabend gericht rezept',
  sing: 'sing singen chor gesang lied',
  music: 'musik band musizier',
  garden: 'garten gartner beet saen ernt gemuse',
  play: 'spiel gesellschaftsspiel brettspiel basteln bastel',
  chess: 'schach',
  outing: 'ausflug wander exkursion wochenendfahrt',
  paint: 'malen gestalt kunst atelier',
  theatre: 'theater schauspiel buhne',
  football: 'fussball kick kicker bolz',
  swim: 'schwimm schwimmen',
  run: 'lauf laufen jogg lauftreff',
  dance: 'tanz tanzen',
  gym: 'turn gymnastik fitness yoga',
  sport: 'sport sporttreff bewegung',
  meet: 'begegn begegnung treff treffen treffpunkt kennenlern zusammenkomm austausch stammtisch',
  cafe: 'cafe kaffee caffe tee kuchen',
  breakfast: 'fruhstuck brunch',
  talk: 'gesprach sprech reden red unterhalt konversation plauder',
  // helping
  mentor:
    'pate patin paten patenschaft patinnen mentor mentoring mentorin lotse lotsin tandem buddy begleit zurseite beistand',
  office:
    'amt amter behord behorde jobcenter auslanderamt auslanderbehord landratsamt burgeramt behordengang burgerburo verwaltung',
  doctor: 'arzt arztin medizin klinik klinikum krankenhaus arztpraxis',
  interpret: 'dolmetsch ubersetz ubersetzung sprachmittl dolmetscherpool',
  law: 'asylrecht recht jura anwalt anwaltin bescheid klage asylverfahren asylberatung juristisch rechtsberatung',
  debts: 'schulden schuldner mahnung rechnung',
  advise: 'berat beratung sprechstunde auskunft',
  apply: 'bewerb bewerbung lebenslauf anschreiben vorstellungsgesprach',
  job: 'arbeit job beruf beschaftig arbeitsplatz arbeitserlaubnis praktikum arbeiten',
  apprentice: 'ausbildung lehrstelle azubi auszubild berufsschule',
  home: 'wohnung wohnraum wohn wohnen miet vermieter zimmersuche bleibe',
  childcare: 'kinderbetreu babysit aufpass passtauf betreu kinderhut',
  homework:
    'hausaufgabe hausaufgaben schularbeit nachhilfe lernhilfe schulerhilfe lernforder lernbegleit schulaufgabe aufgabenbetreu',
  learn: 'lern lernen ub uben ubung',
  course: 'kurs unterricht lehrgang unterrichten lektion klasse lehren',
  teacher: 'lehrer lehrerin lehrkraft dozent dozentin trainer kursleit',
  german: 'deutsch deutschkenntnis muttersprachler',
  language: 'sprach sprache',
  literacy: 'alphabetisier alpha alphakurs lesenundschreiben lesen schreiben',
  read: 'lese vorlese lesepate buch',
  school: 'schul schule',
  study: 'studier student studium studienberat hochschule uni universitat campus',
  beginner:
    'anfang anfanger einsteig anfangerin einsteiger grundlage basis einfuhr einfuhrung einstieg ersteschritte neu',
  advanced: 'fortgeschritten',
  training: 'schulung seminar workshop fortbild weiterbild coaching vortrag training lehrabend',
  supervision: 'supervision fallbesprech intervision',
  conflict: 'schwierig konflikt streit gesprachsfuhr',
  culture: 'interkulturell kultur kulturell kultursensib international weltweit weltoffen',
  trauma:
    'trauma traumata traumatisier trigger psych seelisch seelsorge therapie therapeut fluchterfahrung flucht erlebt belast',
  selfcare: 'selbstfursorge selbstschutz kraft achtsam abgrenz grenze grenzen',
  protection: 'kinderschutz schutz schutzen verdacht jugendamt',
  firstaid: 'erstehilfe ersthelfer',
  room: 'raum saal veranstaltung versammlung halle gemeindesaal',
  lend: 'leih leihen ausleih verleih',
  // people
  women: 'frau frauen weiblich mutter mama madchen',
  men: 'mann manner vater jungen jungs junge',
  children: 'kind kinder kids baby babys kleinkind schuler schulerin schulkind neugeboren saugling',
  youth: 'jugend jugendlich jugendliche teenager teenie',
  seniors: 'senior seniorin altere rentner pensionier',
  parents: 'eltern elternabend',
  family: 'familie familien',
  refugees:
    'gefluchtet fluchtling asyl asylbewerber gefluchtete fluchterfahren refugee migrant neuzugewandert neuankomm zuwander schutzsuchend angekommen neubürger',
  volunteers: 'ehrenamt ehrenamtlich freiwillig helfer helferin helfende helferkreis unterstutzer',
  student: 'studierende',
};

/** Tongues, subjects and the like: two entries that name different ones mean different things. */
export const specifics = {
  tongue: {
    ar: 'arabisch arab',
    fa: 'persisch farsi dari',
    ti: 'tigrinya tigrinisch tigrina tigre',
    uk: 'ukrainisch',
    ru: 'russisch',
    tr: 'turkisch',
    ku: 'kurdisch kurmandschi sorani',
    fr: 'franzosisch',
    en: 'englisch',
    so: 'somali somalisch',
    ps: 'paschtu paschto pashto',
    sq: 'albanisch',
    am: 'amharisch',
    ur: 'urdu',
    es: 'spanisch',
    ro: 'rumanisch',
    hy: 'armenisch',
    ka: 'georgisch',
  },
  subject: {
    maths: 'mathe mathematik rechnen',
    physics: 'physik',
    chemistry: 'chemie',
    biology: 'biologie',
    history: 'geschichte',
    latin: 'latein',
    accounting: 'buchhaltung rechnungswesen',
  },
} as const;

/** What is said of nearly everything here and so tells little, and how much it tells: 1 is a word of its own. */
export const commonness: Readonly<Record<string, number>> = {
  refugees: 0.15,
  volunteers: 0.25,
  search: 0.3,
  family: 0.45,
  children: 0.55,
  women: 0.6,
  men: 0.5,
  talk: 0.7,
  learn: 0.5,
  beginner: 0.5,
  language: 0.7,
  school: 0.5,
  training: 0.35,
  meet: 0.6,
  culture: 0.6,
  room: 0.6,
  donation: 0.4,
  giveout: 0.6,
  course: 0.6,
};

/** Pairs that are not the same but not far from each other. */
export const nearness: readonly (readonly [string, string, number])[] = [
  ['homework', 'learn', 0.6],
  ['cafe', 'meet', 0.5],
  ['cafe', 'talk', 0.35],
  ['meet', 'talk', 0.5],
  ['talk', 'language', 0.5],
  ['german', 'language', 0.7],
  ['course', 'learn', 0.4],
  ['course', 'teacher', 0.7],
  ['course', 'training', 0.5],
  ['clothes', 'jacket', 0.5],
  ['clothes', 'shoes', 0.4],
  ['carry', 'car', 0.6],
  ['carry', 'drive', 0.6],
  ['car', 'drive', 0.6],
  ['carry', 'furniture', 0.5],
  ['advise', 'law', 0.3],
  ['advise', 'talk', 0.3],
  ['law', 'office', 0.3],
  ['job', 'apprentice', 0.6],
  ['job', 'apply', 0.5],
  ['childcare', 'children', 0.5],
  ['literacy', 'course', 0.2],
  ['read', 'literacy', 0.5],
  ['study', 'student', 1],
  ['parents', 'family', 0.4],
  ['music', 'sing', 0.5],
  ['sport', 'football', 0.5],
  ['sport', 'run', 0.5],
  ['sport', 'gym', 0.6],
  ['furniture', 'household', 0.6],
  ['furniture', 'bed', 0.5],
  ['giveout', 'lend', 0.4],
  ['school', 'homework', 0.4],
  ['fill', 'office', 0.6],
  ['paint', 'trauma', 0.2],
  ['mentor', 'family', 0.2],
];

/** Words that tell nothing; folded. */
export const silent: ReadonlySet<string> = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines und oder aber mit ohne fur von vom zu zum zur im in am an auf aus bei ' +
    'beim bis nach vor uber unter um als wie wir sie ihr ihre ihren ihnen ich du er es uns unser unsere unserem unserer unseren sich ' +
    'ist sind war wird werden kann konnen darf durfen soll sollen muss mussen mochte mochten hat haben gibt geben nicht kein keine ' +
    'auch nur noch schon sehr mehr viel viele vielen alle allen alles jede jeder jedes jeden man wer wo was wann da dort hier so ' +
    'dass damit dann wenn weil durch gegen ab etwa zwei drei vier funf sechs einmal zweimal woche wochentlich monat monatlich ' +
    'jahr tag tage uhr stunde kostenlos gratis kostenfrei umsonst bitte gerne gern bieten bietet angebot angebote anbieten ' +
    'hilfe hilfen helfen hilft unterstutzen unterstutzt unterstutzung konstanz stadt gemeinsam zusammen miteinander mitmachen willkommen ' +
    'menschen leute personen person gesucht sucht suchen brauchen braucht gebraucht benotigt benotigen dringend eilig offen offene offener offenes einfach ' +
    'neu neue neuen neuer kommen kommt konnte ganz etwas jemand jemanden allen selbst eigene eigenes eigenen ev verein initiative ' +
    'gruppe gruppen team kreis projekt unterkunft gemeinschaftsunterkunft wohnheim notunterkunft jung junger junge jungen fehlt fehlen klein kleine kleiner ' +
    'heute morgen bald erste ersten erster ihrem ihres dazu dabei sein seine seinen gut gute guter tun macht machen'
  ).split(' '),
);

export const meanings: ReadonlyMap<string, string> = new Map(
  Object.entries(groups).flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning])),
);
