const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

export interface AboutRules {
  name: string;
  threshold: number;
  periodDays: number;
  termWeeks: number;
  minimumAge: number;
}

export const nl = {
  aboutTitle: 'Zo werkt Samenstem',
  aboutEyebrow: (name: string) => `Meedoen in ${name}`,
  aboutLead: 'U dient een plan in, zoekt steun, en de gemeenteraad beslist. Daarna ziet u wat ermee gebeurt.',
  demoTitle: 'Dit is een voorbeeld',
  demo: (name: string) =>
    `De mensen, plannen, bedragen en besluiten op deze site zijn verzonnen. De doelen en de cijfers bij ‘Doelen’ komen wel uit echte stukken van ${name}.`,
  stepsTitle: 'De vier stappen',
  step: 'stap',
  steps: ({ threshold, periodDays, termWeeks }: AboutRules) => [
    {
      title: 'Idee',
      text: 'U maakt een account en schrijft uw plan op: wat wilt u, waar en waarom. U mag er een foto en stukken bij doen. U dient het plan in als u klaar bent.',
    },
    {
      title: 'Steun',
      text: `Andere inwoners lezen uw plan en kunnen het steunen. U heeft ${count(threshold, 'mens', 'mensen')} nodig. Daarvoor krijgt u ${count(periodDays, 'dag', 'dagen')}. Zolang mag u uw tekst nog beter maken. Iedereen ziet wat u verandert.`,
    },
    {
      title: 'Besluit',
      text: `Is er genoeg steun? Dan kijkt de griffie of uw plan aan de regels voldoet. De griffie werkt voor de gemeenteraad. Daarna beslist de raad. Dat duurt hoogstens ${count(termWeeks, 'week', 'weken')}. U leest het besluit en de redenen op deze site.`,
    },
    {
      title: 'Uitvoering',
      text: 'Zegt de raad ja? Dan krijgt een team van de gemeente de opdracht. U ziet elke stap, wat gepland was en wat het echt kost. Ook als het tegenzit of stopt.',
    },
  ],
  rulesTitle: 'De regels hier',
  rulesLead: (name: string) => `Deze regels gelden in ${name}.`,
  threshold: 'Steun die u nodig heeft',
  thresholdValue: (number: number) => count(number, 'mens', 'mensen'),
  period: 'Tijd om steun te zoeken',
  periodValue: (days: number) => count(days, 'dag', 'dagen'),
  term: 'Tijd voor het besluit',
  termValue: (weeks: number) => `hoogstens ${count(weeks, 'week', 'weken')}`,
  age: 'Leeftijd',
  ageValue: (years: number) => `vanaf ${years} jaar`,
  cost: 'Kosten voor u',
  costValue: 'geen',
  whoTitle: 'Wie beslist?',
  who: [
    'De gemeenteraad beslist. In de raad zitten mensen die u kiest bij de verkiezingen. Niet de computer, en niet het team dat het plan uitvoert.',
    'De griffie controleert alleen of een plan aan de regels voldoet. Voldoet het niet? Dan schrijft de griffie op welke regel dat is, en waarom.',
    'De steun van inwoners zorgt dat de raad uw plan moet bespreken. De raad hoeft geen ja te zeggen.',
  ],
  yoursTitle: 'Wat gebeurt er met uw plan?',
  yours: ({ threshold, periodDays }: AboutRules) => [
    { when: 'U dient het in', then: 'Uw plan staat meteen op de site, met de naam die u zelf kiest.' },
    {
      when: `Uw plan haalt ${threshold} steunbetuigingen`,
      then: 'U krijgt bericht. De griffie gaat ermee aan de slag. De tekst staat nu vast.',
    },
    {
      when: `Uw plan haalt het niet in ${periodDays} dagen`,
      then: 'Het plan blijft te lezen. U mag het opnieuw en anders indienen.',
    },
    { when: 'Uw plan voldoet niet aan de regels', then: 'U leest welke regel dat is, en waarom.' },
    { when: 'De raad zegt nee', then: 'U leest de redenen op de pagina van uw plan.' },
    {
      when: 'De raad zegt ja',
      then: 'Uw plan komt bij ‘Gehonoreerd’. Daar volgt u de uitvoering.',
    },
    {
      when: 'U bedenkt zich',
      then: 'Tot het besluit kunt u uw plan intrekken. U vertelt de steuners waarom.',
    },
  ],
  helpTitle: 'Hulp nodig?',
  help: (email: string, phone: string) => ({
    before: 'Lukt iets niet, of doet u liever mee zonder computer? Bel ',
    phone,
    between: ' of mail ',
    email,
    after: '.',
  }),
  visit: (address: string, hours: string) => `U kunt ook langskomen: ${address}. ${hours}`,
  propose: 'Plan indienen',
  see: 'Plannen bekijken',
  openTitle: 'Wat is Samenstem?',
  open: 'Samenstem is vrije software. Elke gemeente mag het gebruiken en verbeteren. Iedereen mag controleren hoe het werkt.',

  privacyTitle: 'Privacy',
  privacyLead: (name: string) =>
    `De gemeente ${name} is verantwoordelijk voor uw gegevens op deze site. Hier leest u wat we bewaren, waarom, en wat u zelf kunt doen.`,
  shortTitle: 'In het kort',
  short: [
    'U kunt alles lezen zonder account.',
    'Wij volgen u niet. Er zijn geen trackers, geen advertenties en geen cijfers over uw bezoek bij andere bedrijven.',
    'Wij gebruiken één cookie, en alleen als u inlogt. Die is nodig om ingelogd te blijven.',
    'Opent u ‘Tel zelf na’? Dan bewaart uw browser die pagina op uw apparaat, zodat hij ook zonder internet werkt. Daar staat niets over u in.',
    'U kunt uw gegevens zelf bekijken, downloaden en verwijderen.',
  ],
  keepTitle: 'Wat we bewaren',
  keepCaption: 'Gegevens, waarom we ze bewaren en hoe lang',
  what: 'Wat',
  why: 'Waarom',
  howLong: 'Hoe lang',
  keep: [
    {
      what: 'Uw e-mailadres en wachtwoord',
      why: 'Om in te loggen. Het wachtwoord bewaren we zo dat niemand het kan lezen.',
      howLong: 'Tot u uw account verwijdert.',
    },
    {
      what: 'Uw naam op de site',
      why: 'Staat bij uw plannen. U kiest deze naam zelf.',
      howLong: 'Tot u uw account verwijdert. Uw plannen blijven staan, zonder uw naam.',
    },
    {
      what: 'Uw buurt, als u die invult',
      why: 'U hoeft dit niet in te vullen.',
      howLong: 'Tot u het weghaalt of uw account verwijdert.',
    },
    {
      what: 'Welke plannen u steunt en volgt',
      why: 'Om steun eerlijk te tellen en u bericht te sturen. Anderen zien alleen het aantal, niet uw naam.',
      howLong: 'Tot u uw steun intrekt of uw account verwijdert.',
    },
    {
      what: 'Uw plannen, foto’s en stukken',
      why: 'Zodat anderen ze lezen en de raad kan beslissen.',
      howLong: 'Ze blijven openbaar. Concepten verdwijnen met uw account.',
    },
    {
      what: 'Waar u bent ingelogd, bijvoorbeeld ‘Firefox op Android’',
      why: 'Zodat u een vreemde inlog herkent en kunt stoppen.',
      howLong: 'U blijft ingelogd tot u 14 dagen niet komt, en nooit langer dan 60 dagen.',
    },
    {
      what: 'Een aanvraag voor een account',
      why: 'Om uw e-mailadres te controleren.',
      howLong:
        'De link in de mail werkt 24 uur. Bevestigt u niet? Dan verwijderen we de aanvraag in de nacht daarna.',
    },
    {
      what: 'Wat medewerkers doen, zoals een besluit vastleggen',
      why: 'Om later te kunnen nagaan wie wat deed.',
      howLong: 'Blijft bewaard. Het wordt nooit gewijzigd.',
    },
    {
      what: 'Uw keuze voor Nederlands of Engels',
      why: 'Zodat de site in uw taal opent.',
      howLong: 'Alleen op uw eigen apparaat.',
    },
  ],
  addressTitle: 'Uw internetadres (IP-adres)',
  address:
    'Deze site bewaart uw internetadres niet. We tellen wel hoe vaak er op een adres wordt geprobeerd in te loggen. Dat doen we met een code waaruit het adres niet terug te lezen is.',
  mapTitle: 'Kaarten',
  map: 'Op een kaart ziet u de kaart van het Kadaster (PDOK). Die halen we op via onze eigen server. Uw browser vraagt dus niets aan een ander bedrijf, en het Kadaster ziet uw internetadres niet.',
  mailTitle: 'E-mail',
  mail: 'Wij mailen u over uw account en over plannen die u indient, steunt of volgt. In de mails staan geen volgpixels. De meeste mails kunt u uitzetten in Mijn account.',
  rightsTitle: 'Wat u zelf kunt doen',
  rights: [
    { title: 'Bekijken en verbeteren', text: 'In Mijn account ziet en wijzigt u uw gegevens.' },
    { title: 'Downloaden', text: 'U kunt alles wat we van u weten als bestand downloaden.' },
    {
      title: 'Verwijderen',
      text: 'U kunt uw account verwijderen. Dat gaat meteen. Wat u openbaar maakte, blijft staan zonder uw naam.',
    },
  ],
  toAccount: 'Naar Mijn account',
  complaintTitle: 'Bent u het ergens niet mee eens?',
  complaint: 'Neem contact op met de gemeente. U kunt ook een klacht indienen bij de',
  authority: 'Autoriteit Persoonsgegevens',
  privacyDemo:
    'Deze site is een voorbeeld. Gebruik een e-mailadres dat u mag gebruiken, en zet er geen echte persoonlijke verhalen op.',

  accessTitle: 'Toegankelijkheid',
  accessLead:
    'Iedereen moet kunnen meedoen. Ook als u slecht ziet, geen muis gebruikt of moeite heeft met lange teksten.',
  aimTitle: 'Waar we naar streven',
  aim: 'Deze site is gemaakt volgens WCAG 2.2, niveau AA. Dat zijn internationale regels voor sites die iedereen kan gebruiken. Nederlandse overheden moeten aan zulke regels voldoen.',
  testedTitle: 'Wat we hebben getest',
  tested: [
    'Elke pagina met het programma axe, op een klein en een groot scherm. Wat het vindt, lossen we op. Zo’n programma vindt niet alles.',
    'Met alleen het toetsenbord: het menu, een initiatief steunen en de vensters die openen. Nog niet elke handeling.',
    'De tekst vergroten tot 400 procent, en kijken op een scherm van 320 beeldpunten breed. U hoeft dan niet opzij te schuiven.',
    'Kleuren die genoeg verschillen. Kleur is nooit het enige teken: er staat altijd een tekst of plaatje bij.',
    'Grafieken en voortgang staan er ook als tekst of tabel.',
  ],
  notYetTitle: 'Wat er nog niet is',
  notYet: [
    'Er is nog geen onafhankelijk onderzoek gedaan. Daarom zeggen we niet dat de site aan alle regels voldoet.',
    'We hebben de site nog niet getest met mensen die een schermlezer gebruiken.',
    'PDF-bestanden van inwoners zijn misschien niet toegankelijk. Vraag ons gerust om de tekst.',
    'De kaart is lastig met een schermlezer. Alles op de kaart staat ook in een lijst.',
    'In de Engelse versie zijn de plannen van inwoners en de stukken van de gemeente in het Nederlands.',
  ],
  reportTitle: 'Werkt iets niet voor u?',
  report: (email: string, phone: string) => ({
    before: 'Vertel het ons. Mail naar ',
    email,
    between: ' of bel ',
    phone,
    after: '. Schrijf op welke pagina het is en wat er misging. Dan zoeken we samen een oplossing.',
  }),
  reportMore:
    'Bent u niet tevreden met ons antwoord? Dan kunt u een klacht indienen bij de gemeente. Daarna kunt u naar de Nationale ombudsman of uw gemeentelijke ombudsman.',
};

export type AboutTexts = typeof nl;
