const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

export const nl = {
  title: 'Doelen',
  eyebrow: 'Wat wil de gemeente bereiken?',
  lead: (name: string) =>
    `Dit zijn de doelen van ${name}, met wat er van kwam. Past uw plan bij een doel? Dan kunt u meedoen.`,
  summary: (goals: number, initiatives: number) =>
    `U ziet ${count(goals, 'doel', 'doelen')}. Inwoners dienden hierbij ${count(initiatives, 'plan', 'plannen')} in.`,
  summaryLights: (green: number, orange: number) =>
    `De gemeente gaf ${count(green, 'doel', 'doelen')} groen en ${count(orange, 'doel', 'doelen')} oranje.`,
  noLights: 'De gemeente gebruikt in deze stukken geen kleuren voor de stand van een doel.',
  yearTabs: 'Kies een jaar',
  allYears: 'Alle jaren',
  theme: 'Thema',
  allThemes: 'Alle thema’s',
  nothingTitle: 'Geen doelen gevonden',
  nothing: 'Bij dit jaar en dit thema staan geen doelen. Kies een ander jaar of thema.',
  emptyTitle: 'Er staan nog geen doelen op de site',
  empty: 'Zodra de gemeente een programma plaatst, leest u hier de doelen.',
  showAll: 'Alle doelen tonen',
  programme: (number: string, name: string) => `Programma ${number}: ${name}`,
  light: { green: 'Groen: op koers', orange: 'Oranje: vraagt aandacht', none: 'Geen kleur gegeven' },
  lightYear: (year: number) => `Stand in ${year}`,
  goalInitiatives: (number: number) =>
    number === 0
      ? 'Nog geen plannen van inwoners'
      : count(number, 'plan van inwoners', 'plannen van inwoners'),
  goalYears: (years: string) => `Gaat over ${years}`,
  documentsTitle: 'Waar komt dit vandaan?',
  documentsLead:
    'Alles op deze pagina staat in stukken van de gemeente. Wij schreven het korter en eenvoudiger op.',
  documentsStory: (number: number) =>
    `Deze ${number} stukken vertellen samen één verhaal. Het oudste stuk staat vooraan.`,
  documentKind: {
    'interim-report': 'Tussenrapportage',
    budget: 'Begroting',
    'annual-account': 'Jaarrekening',
  },
  documentTells: {
    'interim-report': 'Halverwege het jaar: hoe gaat het tot nu toe?',
    budget: 'Vooraf: wat wil de gemeente doen, en wat mag het kosten?',
    'annual-account': 'Achteraf: wat is er gedaan, en wat kostte het?',
  },
  home: 'Home',
  breadcrumb: 'U bent hier',
  source: (title: string) => `Bron: ${title}`,
  sourceHere: 'Bron',
  sourceOf: (name: string, title: string) => `Bron van ${name}: ${title}`,
  toQuote: 'Lees dit in het document',
  inDutch: '',
  wantedTitle: 'Wat wilde de gemeente?',
  wanted: 'Zo staat het doel in het document',
  storyTitle: 'Wat gebeurde er?',
  noStoryTitle: 'Over dit doel staat verder niets in de stukken',
  noStory: 'Het document noemt het doel, maar vertelt niet wat er is gedaan.',
  kind: {
    ambition: 'Dit wilde de gemeente',
    action: 'Dit doet de gemeente',
    result: 'Dit is bereikt',
    outlook: 'Dit komt nog',
    context: 'Goed om te weten',
  },
  more: (number: number) => `Toon nog ${count(number, 'punt', 'punten')}`,
  continues: 'Gaat verder op',
  continuedBy: 'Ging later verder als',
  codeLabel: 'Nummer in het document',
  yearsLabel: 'Gaat over',
  indicatorsTitle: 'Cijfers',
  indicatorsLead: 'Deze cijfers staan in de stukken. Een streepje betekent: het document geeft geen cijfer.',
  indicator: 'Onderwerp',
  unit: { percent: 'in procenten', count: 'in aantallen', grade: 'als cijfer' },
  tableCaption: (unit: string, year: number) => `Vergelijking ${unit}, ${year}`,
  percent: (value: string) => `${value} %`,
  valueKind: { measured: 'gemeten', benchmark: 'gemiddelde van andere gemeenten', target: 'doel' },
  benchmarkNote: 'Met een benchmark vergelijkt de gemeente zich met andere gemeenten.',
  noFigure: 'Geen cijfer in het document',
  financesTitle: 'Wat kost het programma?',
  financesLead: (programme: string) =>
    `De bedragen horen bij het hele programma ‘${programme}’. Dit doel is daar een deel van.`,
  amountsIn: (unit: string) =>
    `Het document rekent in hele bedragen van ${unit}. Daardoor zijn er soms kleine verschillen.`,
  chartCaption: 'Uitgaven en inkomsten: plan en echt',
  chartRow: 'Kolom',
  chartTable: 'Toon deze cijfers als tabel',
  group: { costs: 'Uitgaven (lasten)', revenue: 'Inkomsten (baten)', balance: 'Saldo', reserves: 'Reserves' },
  groupOpen: {
    costs: 'Toon alle uitgaven (lasten)',
    revenue: 'Toon alle inkomsten (baten)',
    balance: 'Toon alle saldo’s',
    reserves: 'Toon alle reserves',
  },
  line: 'Onderdeel',
  costs: 'Uitgaven',
  revenue: 'Inkomsten',
  columnShort: {
    account: 'Echt',
    budget: 'Plan',
    'budget-before': 'Plan',
    'budget-after': 'Nieuw plan',
    realised: 'Echt',
    deviation: 'Verschil',
    forecast: 'Plan',
  },
  signTitle: 'Zo leest u de plussen en minnen',
  balanceIs: 'Het saldo is het verschil tussen inkomsten en uitgaven.',
  balanceMinus:
    'Een min bij het saldo betekent: er gaat meer geld uit dan er binnenkomt. Dat is bij zo’n programma gewoon.',
  balancePlus: 'In dit document staat het saldo zonder min: zoveel meer geld gaat eruit dan er binnenkomt.',
  deviationBudgetFirst: (column: string) =>
    `‘${column}’ is het plan min de werkelijkheid. Een min bij de uitgaven betekent: het was duurder dan gepland. Een min bij de inkomsten betekent: er kwam meer binnen dan gepland. Bij het saldo betekent een min: het viel mee.`,
  deviationActualFirst: (column: string) =>
    `‘${column}’ is de werkelijkheid min het plan. Een plus bij de uitgaven betekent: het was duurder dan gepland. Een plus bij de inkomsten betekent: er kwam meer binnen dan gepland. Bij het saldo betekent een min: het viel tegen.`,
  roundingTitle: 'Afrondingen in het document',
  rounding: (number: number) =>
    `Op ${count(number, 'plek', 'plekken')} staat in het document een iets ander bedrag dan wij uitrekenen. Dat komt door afronden. Wij laten het bedrag uit het document staan.`,
  roundingRow: (line: string, column: string, printed: string, calculated: string) =>
    `${line}, ${column}: het document zegt ${printed}, uitgerekend is het ${calculated}.`,
  roundingOpen: 'Toon de verschillen',
  analysisTitle: 'Wat zegt de gemeente hierover?',
  linesOpen: 'Toon de regels zoals ze in het document staan',
  aboutTitle: 'Over dit doel',
  joinTitle: 'Doe mee',
  joinLead: 'Deze plannen van inwoners horen bij dit doel.',
  supporters: (number: number) => count(number, 'mens steunt dit plan', 'mensen steunen dit plan'),
  submittedOn: (date: string) => `Ingediend op ${date}`,
  joinNone: 'Nog niemand heeft een plan bij dit doel',
  joinNoneText: 'Heeft u een idee dat hierbij past? Dien het in. Andere inwoners kunnen het dan steunen.',
  propose: 'Plan indienen bij dit doel',
  demoInitiatives: 'De doelen en cijfers zijn echt. De plannen van inwoners zijn verzonnen.',
  documentLead: (programme: string) =>
    `Dit is het deel over ‘${programme}’. De tekst is letterlijk overgenomen.`,
  quoteFound: 'Het citaat is gemarkeerd in de tekst.',
  quoteMissing: 'We vonden het citaat niet terug in de tekst.',
  toMark: 'Ga naar het citaat',
  backToGoals: 'Naar alle doelen',
};

export type ProgrammesTexts = typeof nl;
