import type { AboutTexts } from './about.texts.nl';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

export const en: AboutTexts = {
  aboutTitle: 'How Samenstem works',
  aboutEyebrow: (name) => `Taking part in ${name}`,
  aboutLead:
    'You submit a plan, look for support, and the council decides. After that you see what comes of it.',
  demoTitle: 'This is an example',
  demo: (name) =>
    `The people, plans, amounts and decisions on this site are invented. The goals and the figures under ‘Goals’ do come from real documents of ${name}.`,
  stepsTitle: 'The four steps',
  step: 'step',
  steps: ({ threshold, periodDays, termWeeks }) => [
    {
      title: 'Idea',
      text: 'You make an account and write down your plan: what you want, where and why. You may add a photo and documents. You submit the plan when you are ready.',
    },
    {
      title: 'Support',
      text: `Other residents read your plan and can support it. You need ${count(threshold, 'person', 'people')}. You get ${count(periodDays, 'day', 'days')} for that. Until then you may still improve your text. Everybody sees what you change.`,
    },
    {
      title: 'Decision',
      text: `Is there enough support? Then the clerk looks whether your plan meets the rules. The clerk works for the council. After that the council decides. That takes at most ${count(termWeeks, 'week', 'weeks')}. You read the decision and the reasons on this site.`,
    },
    {
      title: 'Delivery',
      text: 'Does the council say yes? Then a team of the municipality gets the task. You see every step, what was planned and what it really costs. Also when things go wrong or stop.',
    },
  ],
  rulesTitle: 'The rules here',
  rulesLead: (name) => `These rules hold in ${name}.`,
  threshold: 'Support that you need',
  thresholdValue: (number) => count(number, 'person', 'people'),
  period: 'Time to look for support',
  periodValue: (days) => count(days, 'day', 'days'),
  term: 'Time for the decision',
  termValue: (weeks) => `at most ${count(weeks, 'week', 'weeks')}`,
  age: 'Age',
  ageValue: (years) => `from ${years} years`,
  cost: 'Costs for you',
  costValue: 'none',
  whoTitle: 'Who decides?',
  who: [
    'The council decides. Its members are the people you vote for in the elections. Not the computer, and not the team that carries out the plan.',
    'The clerk only checks whether a plan meets the rules. Does it not? Then the clerk writes down which rule that is, and why.',
    'The support of residents makes sure that the council must discuss your plan. The council does not have to say yes.',
  ],
  yoursTitle: 'What happens with your plan?',
  yours: ({ threshold, periodDays }) => [
    {
      when: 'You submit it',
      then: 'Your plan is on the site at once, with the name that you choose yourself.',
    },
    {
      when: `Your plan gets the support of ${count(threshold, 'person', 'people')}`,
      then: 'You get a message. The clerk starts working on it. The text is fixed now.',
    },
    {
      when: `Your plan does not get there in ${periodDays} days`,
      then: 'The plan can still be read. You may submit it again in another form.',
    },
    { when: 'Your plan does not meet the rules', then: 'You read which rule that is, and why.' },
    { when: 'The council says no', then: 'You read the reasons on the page of your plan.' },
    { when: 'The council says yes', then: 'Your plan goes to ‘Honoured’. There you follow the delivery.' },
    {
      when: 'You change your mind',
      then: 'Until the decision you can withdraw your plan. You tell the supporters why.',
    },
  ],
  helpTitle: 'Do you need help?',
  help: (email, phone) => ({
    before: 'Does something not work, or would you rather take part without a computer? Call ',
    phone,
    between: ' or mail ',
    email,
    after: '.',
  }),
  visit: (address, hours) => `You can also visit us: ${address}. ${hours}`,
  propose: 'Submit a plan',
  see: 'Look at plans',
  openTitle: 'What is Samenstem?',
  open: 'Samenstem is free software. Every municipality may use it and improve it. Everybody may check how it works.',

  privacyTitle: 'Privacy',
  privacyLead: (name) =>
    `The municipality of ${name} is responsible for your data on this site. Here you read what we keep, why, and what you can do yourself.`,
  shortTitle: 'In short',
  short: [
    'You can read everything without an account.',
    'We do not follow you. There are no trackers, no advertisements and no figures about your visit at other companies.',
    'We use one cookie, and only when you sign in. It is needed to stay signed in.',
    'If you open ‘Count it yourself’, your browser keeps that page on your device, so that it also works without internet. Nothing about you is in it.',
    'You can look at, download and delete your data yourself.',
  ],
  keepTitle: 'What we keep',
  keepCaption: 'Data, why we keep them and how long',
  what: 'What',
  why: 'Why',
  howLong: 'How long',
  keep: [
    {
      what: 'Your e-mail address and password',
      why: 'To sign in. We keep the password in such a way that nobody can read it.',
      howLong: 'Until you delete your account.',
    },
    {
      what: 'Your name on the site',
      why: 'Stands beside your plans. You choose this name yourself.',
      howLong: 'Until you delete your account. Your plans stay, without your name.',
    },
    {
      what: 'Your neighbourhood, if you fill it in',
      why: 'You do not have to fill this in.',
      howLong: 'Until you remove it or delete your account.',
    },
    {
      what: 'Which plans you support and follow',
      why: 'To count support fairly and to send you messages. Others only see the number, not your name.',
      howLong: 'Until you withdraw your support or delete your account.',
    },
    {
      what: 'Your plans, photos and documents',
      why: 'So that others can read them and the council can decide.',
      howLong: 'They stay public. Drafts disappear with your account.',
    },
    {
      what: 'Where you are signed in, for example ‘Firefox on Android’',
      why: 'So that you recognise a strange sign-in and can stop it.',
      howLong: 'You stay signed in until you have not come for 14 days, and never longer than 60 days.',
    },
    {
      what: 'A request for an account',
      why: 'To check your e-mail address.',
      howLong:
        'The link in the mail works for 24 hours. Do you not confirm? Then we remove the request in the night after that.',
    },
    {
      what: 'What staff do, such as recording a decision',
      why: 'To be able to find out later who did what.',
      howLong: 'Is kept. It is never changed.',
    },
    {
      what: 'Your choice of Dutch or English',
      why: 'So that the site opens in your language.',
      howLong: 'Only on your own device.',
    },
  ],
  addressTitle: 'Your internet address (IP address)',
  address:
    'This site does not keep your internet address. We do count how often somebody tries to sign in from an address. We do that with a code from which the address cannot be read back.',
  mapTitle: 'Maps',
  map: 'On a map you see the map of the Dutch land registry (PDOK). We fetch it through our own server. So your browser asks nothing of another company, and the land registry does not see your internet address.',
  mailTitle: 'E-mail',
  mail: 'We mail you about your account and about plans that you submit, support or follow. There are no tracking pixels in the mails. You can switch off most mails in My account.',
  rightsTitle: 'What you can do yourself',
  rights: [
    { title: 'Look at and correct', text: 'In My account you see and change your data.' },
    { title: 'Download', text: 'You can download everything that we know about you as a file.' },
    {
      title: 'Delete',
      text: 'You can delete your account. That happens at once. What you made public stays, without your name.',
    },
  ],
  toAccount: 'To My account',
  complaintTitle: 'Do you disagree with something?',
  complaint: 'Contact the municipality. You can also lodge a complaint with the',
  authority: 'Dutch Data Protection Authority',
  privacyDemo:
    'This site is an example. Use an e-mail address that you may use, and do not put real personal stories on it.',

  accessTitle: 'Accessibility',
  accessLead:
    'Everybody must be able to take part. Also if you do not see well, use no mouse or find long texts hard.',
  aimTitle: 'What we aim for',
  aim: 'This site was made according to WCAG 2.2, level AA. Those are international rules for sites that everybody can use. Dutch public bodies must meet such rules.',
  testedTitle: 'What we tested',
  tested: [
    'Every page with the program axe, on a small and a large screen. What it finds, we solve. Such a program does not find everything.',
    'With the keyboard alone: the menu, supporting an initiative and the dialogs. Not every action yet.',
    'Enlarging the text to 400 per cent, and looking on a screen 320 pixels wide. You do not have to scroll sideways then.',
    'Colours that differ enough. Colour is never the only sign: there is always a text or a picture with it.',
    'Charts and progress are there as text or as a table too.',
  ],
  notYetTitle: 'What is not there yet',
  notYet: [
    'There has been no independent audit yet. So we do not say that the site meets all rules.',
    'We have not yet tested the site with people who use a screen reader.',
    'PDF files of residents may not be accessible. Feel free to ask us for the text.',
    'The map is hard to use with a screen reader. Everything on the map is also in a list.',
    'In the English version the plans of residents and the documents of the municipality are in Dutch.',
  ],
  reportTitle: 'Does something not work for you?',
  report: (email, phone) => ({
    before: 'Tell us. Mail to ',
    email,
    between: ' or call ',
    phone,
    after: '. Write down which page it is and what went wrong. Then we look for a solution together.',
  }),
  reportMore:
    'Are you not happy with our answer? Then you can lodge a complaint with the municipality. After that you can go to the National Ombudsman or your municipal ombudsman.',
};
