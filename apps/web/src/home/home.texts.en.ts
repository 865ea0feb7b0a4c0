import type { HomeTexts } from './home.texts.nl';

export const en: HomeTexts = {
  title: 'Home',
  eyebrow: (name) => `Residents of ${name} have a say`,
  hero: 'Do you have a plan for your neighbourhood?',
  heroLead: (name, threshold) =>
    `Write it down. With the support of ${threshold} people your plan goes to the council of ${name}.`,
  propose: 'Submit a plan',
  seeInitiatives: 'Look at plans',
  choicesTitle: 'What would you like to do?',
  choices: {
    propose: {
      title: 'Submit a plan',
      text: 'Tell us what could be better. It takes about fifteen minutes.',
    },
    support: { title: 'Support a plan', text: 'Choose a plan of somebody else and help it along.' },
    follow: { title: 'See what happens', text: 'Look at what the municipality did with the plans.' },
  },
  supportTitle: 'Support now',
  supportLead: 'These plans still need support. The one that ends first comes first.',
  allInitiatives: 'All plans',
  noneTitle: 'There is no plan to support just now',
  noneText: 'Do you have an idea yourself? Submit it, and it will be here.',
  peopleOf: (threshold) => `of the ${threshold} people needed`,
  daysLeft: (days) => (days === 1 ? '1 day left to support' : `${days} days left to support`),
  yoursTitle: 'Is your plan not here yet?',
  yoursText: 'Everybody may submit a plan. You need no experience. We help you step by step.',
  yoursMeta: 'Start your plan',
  doneTitle: 'Achieved',
  doneLead: 'The council said yes to these plans. This is where they stand.',
  allPromises: 'All honoured plans',
  countsCaption: (count) =>
    count === 1 ? 'What happened to the one plan?' : `What happened to the ${count} plans?`,
  countsValue: (part, all) => `${part} of ${all}`,
  status: { planned: 'Planned', 'in-progress': 'In progress', delivered: 'Delivered', stopped: 'Stopped' },
  steps: 'Steps done',
  stepsValue: (reached, all) => `${reached} of ${all}`,
  money: 'What it costs',
  planned: 'Planned',
  spent: 'Spent',
  spentSoFar: 'Spent so far',
  moneyOver: (amount) => `${amount} more than planned`,
  moneyUnused: (amount) => `${amount} not spent`,
  moneyUnder: (amount) => `${amount} less than planned`,
  moneyExact: 'Exactly as planned',
  moneyLeft: (amount) => `${amount} left`,
  noPromises: 'No plan has been honoured yet',
  noPromisesText: 'As soon as the council says yes to a plan, you see it here.',
  goalsTitle: 'From the programme',
  goalsLead:
    'This is what the municipality itself wants to reach. Does your plan fit a goal? Then take part.',
  allGoals: 'All goals',
  light: { green: 'Green: on course', orange: 'Orange: needs attention' },
  lightYear: (year) => `Status in ${year}`,
  goalInitiatives: (count) =>
    count === 0
      ? 'No plans of residents yet'
      : count === 1
        ? '1 plan of residents'
        : `${count} plans of residents`,
  goalYears: (years) => `From the documents of ${years}`,
  join: 'Take part',
  joinFor: (goal) => ` in ${goal}`,
  noGoals: 'There are no goals on this site yet',
  howTitle: 'From idea to delivery',
  how: [
    { title: 'Idea', text: 'You write down your plan and submit it.' },
    { title: 'Support', text: 'Other residents support your plan.' },
    { title: 'Decision', text: 'The council decides: yes or no, and why.' },
    { title: 'Delivery', text: 'The municipality carries it out. You see every step and every euro.' },
  ],
  howMore: 'Read how it works',
};
