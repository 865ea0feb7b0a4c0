import type { Failure } from './worker-messages';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

export const nl = {
  title: 'Tel zelf na',
  eyebrow: 'Controleer een uitslag',
  lead: 'Mensen stemden over geld voor plannen. Klopt de uitslag? Tel hem zelf na. U heeft geen account nodig.',
  privacyTitle: 'Het bestand blijft op uw apparaat',
  privacy:
    'Uw eigen browser leest en telt. Er wordt niets verstuurd. U mag uw internet nu uitzetten: het tellen werkt dan ook.',

  fileTitle: '1. Kies een bestand',
  file: 'Bestand van de stemming',
  fileHow: 'Sleep een .pb-bestand naar deze pagina. Of kies het met de knop.',
  fileButton: 'Kies een bestand',
  fileNone: 'U koos nog geen bestand',
  fileRemove: 'Haal bestand weg',
  drop: 'Laat het bestand maar los',
  exampleHow: 'Heeft u geen bestand?',
  example: 'Probeer ons voorbeeld',

  aboutTitle: 'Wat is een .pb-bestand?',
  about: [
    'In een .pb-bestand staat een hele stemming: de plannen, wat ze kosten, hoeveel geld er is en wat er op elk stembiljet staat. Wie er stemde, hoort er niet in te staan.',
    'Gemeenten en onderzoekers in veel landen gebruiken dit soort bestand. Zo kan iedereen de uitslag controleren.',
  ],
  whereTitle: 'Waar vindt u zo’n bestand?',
  where: [
    'Vraag het aan de gemeente die de stemming hield.',
    'Op pabulib.org staan de stemmingen van veel steden, ook van Amsterdam.',
  ],
  pabulib: 'Naar pabulib.org',

  reading: 'We lezen het bestand',
  readingValue: (read: string, whole: string) => `${read} van ${whole} MB`,
  cancel: 'Stop',
  stoppedTitle: 'U bent gestopt',
  stopped: {
    reading: 'We hebben het bestand niet verder gelezen.',
    counting: 'Er is geen uitslag. U kunt opnieuw tellen wanneer u wilt.',
  },
  readAgain: 'Lees het bestand opnieuw',
  failureTitle: {
    'too-large': 'Dit bestand is te groot voor uw apparaat',
    unreadable: 'We kunnen het bestand niet lezen',
    broken: 'Het tellen lukt nu niet',
  } satisfies Record<Failure, string>,
  failure: {
    'too-large':
      'Er is niet genoeg geheugen om het te tellen. Sluit andere programma’s, of probeer het op een andere computer.',
    unreadable: 'Misschien is het verplaatst, veranderd of een map. Kies het bestand opnieuw.',
    broken: 'Er ging iets mis in de browser. Laad de pagina opnieuw en probeer het nog een keer.',
  } satisfies Record<Failure, string>,

  contentsTitle: '2. Wat staat er in het bestand?',
  name: 'Stemming',
  place: 'Plaats',
  date: 'Wanneer',
  dates: (begin: string, end: string) => (begin === end ? begin : `${begin} tot en met ${end}`),
  voters: 'Stemmers',
  projects: 'Plannen',
  budget: 'Te verdelen',
  ballot: 'Hoe stemden mensen?',
  ballots: {
    approval: 'Plannen aankruisen',
    knapsack: 'Plannen aankruisen, samen binnen een bedrag',
    'choose-1': 'Eén plan kiezen',
    cumulative: 'Punten verdelen over plannen',
    score: 'Elk plan een cijfer geven',
    ordinal: 'Plannen op volgorde zetten',
  },
  recordedRule: 'Regel in het bestand',
  noRule: 'staat er niet in',

  badTitle: 'Dit bestand kunnen we niet tellen',
  bad: (errors: number) =>
    `We vonden ${count(errors, 'soort fout', 'soorten fouten')}. Verbeter het bestand, of vraag de maker om een nieuw bestand. Daarna kunt u het hier opnieuw kiezen.`,
  otherKind: 'Dit lijkt geen .pb-bestand. Kies een ander bestand, of probeer ons voorbeeld.',
  warnings: (warnings: number) =>
    warnings === 1
      ? 'Er valt één ding op. Het bestand is wel te tellen.'
      : `Er vallen ${warnings} dingen op. Het bestand is wel te tellen.`,
  warningsBeside: (warnings: number) =>
    `${count(warnings, 'ding valt', 'dingen vallen')} ook op, maar daar ligt het niet aan`,
  at: (line: number, column: number) => `regel ${line}, teken ${column}`,
  places: 'Waar:',
  times: (times: number) => `${times} keer`,
  allPlaces: (places: number) => `Alle ${places} plekken, met uitleg in het Engels`,
  onePlace: 'Uitleg in het Engels',
  unlisted: (number: number) => `Er zijn nog ${number} problemen meer. Die staan niet in deze lijst.`,

  ruleTitle: '3. Kies hoe u telt',
  rule: 'Welke regel verdeelt het geld?',
  moreChoices: 'Meer keuzes',
  allRules: 'Alle regels',
  allRulesHow: 'Hier staan ook regels die weinig gebruikt worden.',
  tieOrder: 'Als plannen precies gelijk staan',
  tieOrders: {
    rec: 'Het goedkoopste plan gaat voor, dan het plan met de meeste stemmen',
    lex: 'De code van het plan beslist',
  },
  lastGetsNothing: 'Het laatste plan op een stembiljet krijgt geen punten',
  seed: 'Getal van de loting',
  seedHow:
    'Bij een loting is een getal getrokken, zoals 3f9a04. Vul het hier in. Het lot beslist dan als kosten en stemmen ook gelijk zijn. Zonder lot beslist de code van het plan.',
  seedWrong: 'Gebruik alleen de cijfers 0 tot en met 9 en de letters a tot en met f, steeds twee bij elkaar.',
  count: 'Tel na',

  counting: 'We tellen',
  attempt: (number: string) => `Poging ${number}`,
  round: (number: string) => `Ronde\u00a0${number}`,
  starting: 'We beginnen',
  spent: (cost: string, budget: string) => `${cost} van ${budget} verdeeld`,
  countingHow: 'Een grote stemming kost soms een minuut. U mag ondertussen iets anders doen.',

  outcomeTitle: (rule: string) => `4. De uitslag: ${rule}`,
  done: (winners: number) => `Klaar met tellen. ${count(winners, 'plan krijgt', 'plannen krijgen')} geld.`,
  winners: 'Deze plannen krijgen geld',
  noWinners: 'Geen enkel plan krijgt geld.',
  project: 'Plan',
  votes: 'Stemmen',
  points: 'Punten',
  cost: 'Kosten',
  how: 'Hoe',
  completed: 'Aangevuld',
  byVotes: 'Meeste stemmen',
  total: 'Samen',
  used: 'Gebruikt van het budget',
  usedValue: (cost: string, budget: string, part: string) => `${cost} van ${budget} (${part})`,
  left: (amount: string) => `Er blijft ${amount} over.`,
  leftNothing: 'Al het geld is verdeeld.',
  without: (voters: string, all: string, part: string) =>
    `Stemmers zonder eigen plan: ${voters} van de ${all} (${part}).`,

  sameTitle: 'Dit klopt met het bestand',
  same: 'In het bestand staat welke plannen geld kregen. Onze telling komt op precies dezelfde plannen uit.',
  differentTitle: 'Dit is anders dan in het bestand',
  different:
    'Misschien is er met een andere regel geteld. Probeer een andere regel, of vraag het aan de gemeente.',
  onlyHere: (projects: number) => `Wel in deze telling, niet in het bestand (${projects}):`,
  onlyThere: (projects: number) => `Wel in het bestand, niet in deze telling (${projects}):`,

  stepsTitle: 'Stap voor stap',
  stepsLead: {
    votes:
      'We gaan de plannen langs, van de meeste naar de minste stemmen. Past een plan nog in het budget? Dan krijgt het geld.',
    cost: 'We gaan de plannen langs. De plannen met de meeste stemmen per euro gaan voor. Past een plan nog in het budget? Dan krijgt het geld.',
  },
  moneyLeft: (amount: string) => `Er was nog ${amount}`,
  fate: 'Wat gebeurde er?',
  fates: {
    funded: 'Krijgt geld',
    too_expensive: 'Te duur',
    unsupported: 'Niemand stemde op dit plan',
    constraint: 'Mag niet samen met een ander plan',
    after_the_end: 'Niet meer aan de beurt: het tellen was klaar',
  },

  roundsTitle: 'Ronde voor ronde',
  roundsLead: (share: string) =>
    `Iedere stemmer kan in deze telling even veel besteden: ${share}. Steunen mensen samen een plan en is hun geld genoeg? Dan betalen zij het samen.`,
  raised: (from: string, to: string) =>
    `Het begon met ${from} per stemmer. Dat is steeds een beetje verhoogd, tot ${to}. Dit is rekengeld: alle winnaars samen kosten nooit meer dan het budget.`,
  notRaised: 'Dat is het budget, gedeeld door alle stemmers.',
  stops: {
    exhaustive: 'Toen stopten we: er paste geen plan meer bij.',
    next_infeasible: 'Toen stopten we: nog meer verhogen zou te duur worden.',
    all_supported_selected: 'Toen stopten we: alle plannen met stemmen hadden geld.',
    none: '',
  },
  roundsHow:
    'Heeft een steuner te weinig geld over? Dan betaalt die alles wat er nog is, en telt minder mee. Daarom telt een plan soms als minder stemmen dan het kreeg.',
  roundsCaption: 'De rondes: wie kreeg geld, en wie betaalde',
  effective: 'Telt als',
  effectiveVotes: (counted: string, votes: string) =>
    counted === votes ? `${votes} stemmen` : `${counted} van de ${votes} stemmen`,
  effectivePoints: (counted: string, voters: string) => `${counted} punten, van ${voters} stemmers`,
  payment: 'Een steuner betaalt',
  paymentPerPoint: 'Per punt betaald',
  payers: 'Wie betaalde?',
  payersFull: (number: string) => `${number} het hele deel`,
  payersPartial: (number: string) => `${number} het laatste geld`,
  payersZero: (number: string) => `${number} had niets meer`,
  noRounds: 'Geen plan had genoeg steun om samen betaald te worden.',
  afterwards: 'Wat hielden stemmers over?',
  unspent: 'Samen niet besteed (rekengeld)',
  nothingLeft: 'Stemmers die alles besteedden',
  paidNothing: 'Stemmers die nergens aan meebetaalden',

  losersTitle: 'Waarom kreeg dit plan geen geld?',
  losersTitleRounds: 'Waarom kreeg dit plan in de rondes geen geld?',
  losersLead:
    'Bij elk plan staat hoe dicht het erbij was, op het beste moment. Open een plan voor de uitleg.',
  loserShort: (part: string) => `op zijn best ${part} van wat nodig was`,
  loserLater: 'kreeg later geld',
  loserMoney: (cost: string, left: string, missing: string) =>
    `Het plan kost ${cost}. Aan het eind hadden de steuners samen nog ${left}. Er was ${missing} te weinig.`,
  loserNever: (start: string) => `Ook aan het begin hadden de steuners samen niet genoeg: ${start}.`,
  loserSince: (round: number, start: string) =>
    `Aan het begin hadden de steuners samen ${start}. Na ronde ${round} was dat niet meer genoeg.`,
  loserSpent: 'Hieraan gaven de steuners hun geld:',
  loserSpentNothing: 'De steuners betaalden aan geen enkel ander plan.',
  loserNobody: 'Niemand stemde op dit plan.',
  loserFunded: {
    completion: 'Dit plan kreeg daarna toch geld, bij het aanvullen.',
    comparison: 'Dit plan kreeg toch geld, omdat de uitslag van Meeste stemmen geldt.',
  },
  loserNotCompleted: 'Ook bij het aanvullen paste dit plan niet meer in het budget.',

  completionTitle: 'Aanvullen',
  completion: {
    votes: 'Na de rondes was er geld over. Dat ging naar de plannen met de meeste stemmen die nog pasten.',
    cost: 'Na de rondes was er geld over. Dat ging naar de plannen met de meeste stemmen per euro die nog pasten.',
    epsilon:
      'Na de rondes was er geld over. Daarmee betaalde iedereen mee aan nog meer plannen, ook wie er niet op stemde.',
  },
  completionNone: 'Er was geen plan dat nog paste.',

  comparisonTitle: 'Vergelijken met ‘Meeste stemmen’',
  comparisonLead: 'Bij welke uitslag zien stemmers meer eigen plannen terug?',
  preferEqualShares: 'Meer bij Gelijke delen',
  preferGreedy: 'Meer bij Meeste stemmen',
  preferNeither: 'Bij allebei even veel',
  keepEqualShares:
    'Met Meeste stemmen zijn niet méér mensen beter af. Daarom blijft de uitslag van Gelijke delen staan.',
  keepGreedy: 'Meer mensen zijn beter af met Meeste stemmen. Daarom geldt die uitslag.',

  tiesTitle: 'Stonden plannen precies gelijk?',
  noTies: 'Nee. Er was geen gelijke stand.',
  noTiesInRounds: 'Nee, in de rondes niet.',
  tiesInCompletion:
    'Staan plannen bij het aanvullen gelijk? Dan beslissen dezelfde dingen: kosten, stemmen, het lot en dan de code van het plan.',
  ties: (ties: number) => (ties === 1 ? 'Ja, één keer.' : `Ja, ${ties} keer.`),
  tiesByLot: (ties: number) =>
    `${ties === 1 ? 'Eén keer was' : `${ties} keer waren`} ook de kosten en de stemmen gelijk.`,
  tiesNeedSeed:
    'Dan hoort het lot te beslissen. U vulde geen getal van de loting in, dus nu besliste de code van het plan.',
  tie: 'Gelijke stand',
  tieAt: (step: string) => `Bij nummer ${step}`,
  tieBetween: 'Deze plannen stonden gelijk',
  tieFirst: 'Dit plan ging voor',
  tieBy: 'Omdat',
  tieReasons: {
    cost: 'het minder kost',
    votes: 'het meer stemmen kreeg',
    lot: 'het lot dat koos',
    id: 'de code van het plan eerder komt',
  },

  yardstick: 'Dit is een meetlat, geen regel om mee te beslissen. Er zijn dus geen stappen.',
  noVoters: 'Niemand stemde. Er is dus niets te verdelen.',

  compareTitle: '5. En met een andere regel?',
  compareLead: 'Zet de regels naast elkaar. Zo ziet u wat de regel uitmaakt.',
  compare: 'Vergelijk de regels',
  compareCaption: 'Dezelfde stembiljetten, andere regels',
  comparing: (done: number, all: number) => `${done} van ${all} regels geteld`,
  ruleColumn: 'Regel',
  compareProgress: 'We tellen met elke regel',
  yourChoice: 'uw keuze',
  winnersNumber: 'Plannen met geld',
  money: 'Gebruikt geld',
  withoutAny: 'Stemmers zonder eigen plan',
  average: 'Eigen plannen per stemmer',
  differs: 'Welke plannen zijn anders dan bij uw keuze?',
  samePlans: (rule: string) => `${rule}: dezelfde plannen`,
  differsBy: (rule: string, added: number, dropped: number) => `${rule}: ${added} erbij, ${dropped} eraf`,
  added: 'Erbij:',
  dropped: 'Eraf:',
  pending: 'nog niet geteld',

  downloadTitle: '6. Bewaar de uitslag',
  download: 'Download de uitslag (JSON)',
  downloadHow:
    'In dit bestand staat alles wat u hier ziet, in een vorm die andere programma’s kunnen lezen. Wie de broncode van Samenstem heeft, kan het zelf maken met deze opdracht:',
  showAll: (number: number) => `Toon alle ${number}`,
  showLess: 'Toon minder',
};

export type RecountTexts = typeof nl;
