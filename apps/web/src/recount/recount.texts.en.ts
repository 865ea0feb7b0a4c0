import type { RecountTexts } from './recount.texts.nl';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

export const en: RecountTexts = {
  title: 'Count it yourself',
  eyebrow: 'Check an outcome',
  lead: 'People voted on money for projects. Is the outcome right? Count it again yourself. You need no account.',
  privacyTitle: 'The file stays on your device',
  privacy:
    'Your own browser reads and counts. Nothing is sent. You may switch off your internet now: counting still works.',

  fileTitle: '1. Choose a file',
  file: 'File of the election',
  fileHow: 'Drag a .pb file to this page. Or choose it with the button.',
  fileButton: 'Choose a file',
  fileNone: 'You did not choose a file yet',
  fileRemove: 'Remove the file',
  drop: 'Let go of the file',
  exampleHow: 'Do you have no file?',
  example: 'Try our example',

  aboutTitle: 'What is a .pb file?',
  about: [
    'A .pb file holds a whole election: the projects, what they cost, how much money there is and what stands on every ballot. Who voted should not be in it.',
    'Municipalities and researchers in many countries use this kind of file. So everybody can check the outcome.',
  ],
  whereTitle: 'Where do you find such a file?',
  where: [
    'Ask the municipality that held the election.',
    'On pabulib.org there are the elections of many cities, Amsterdam among them.',
  ],
  pabulib: 'To pabulib.org',

  reading: 'We are reading the file',
  readingValue: (read, whole) => `${read} of ${whole} MB`,
  cancel: 'Stop',
  stoppedTitle: 'You stopped',
  stopped: {
    reading: 'We did not read the rest of the file.',
    counting: 'There is no outcome. You can count again whenever you like.',
  },
  readAgain: 'Read the file again',
  failureTitle: {
    'too-large': 'This file is too large for your device',
    unreadable: 'We cannot read the file',
    broken: 'Counting does not work just now',
  },
  failure: {
    'too-large': 'There is not enough memory to count it. Close other programs, or try another computer.',
    unreadable: 'Perhaps it was moved or changed, or it is a folder. Choose the file again.',
    broken: 'Something went wrong in the browser. Load the page again and try once more.',
  },

  contentsTitle: '2. What is in the file?',
  name: 'Election',
  place: 'Place',
  date: 'When',
  dates: (begin, end) => (begin === end ? begin : `${begin} to ${end}`),
  voters: 'Voters',
  projects: 'Projects',
  budget: 'To divide',
  ballot: 'How did people vote?',
  ballots: {
    approval: 'Ticking projects',
    knapsack: 'Ticking projects, together within an amount',
    'choose-1': 'Choosing one project',
    cumulative: 'Dividing points over projects',
    score: 'Giving every project a mark',
    ordinal: 'Putting projects in order',
  },
  recordedRule: 'Rule in the file',
  noRule: 'not in it',

  badTitle: 'We cannot count this file',
  bad: (errors) =>
    `We found ${count(errors, 'kind of mistake', 'kinds of mistakes')}. Correct the file, or ask its maker for a new one. Then you can choose it here again.`,
  otherKind: 'This does not look like a .pb file. Choose another file, or try our example.',
  warnings: (warnings) =>
    warnings === 1
      ? 'One thing is strange. The file can be counted.'
      : `${warnings} things are strange. The file can be counted.`,
  warningsBeside: (warnings) => `${count(warnings, 'thing is', 'things are')} strange too, but not the cause`,
  at: (line, column) => `line ${line}, character ${column}`,
  places: 'Where:',
  times: (times) => `${times} times`,
  allPlaces: (places) => `All ${places} places, with details`,
  onePlace: 'Details',
  unlisted: (number) => `There are ${number} more problems. They are not in this list.`,

  ruleTitle: '3. Choose how to count',
  rule: 'Which rule divides the money?',
  moreChoices: 'More choices',
  allRules: 'All rules',
  allRulesHow: 'Rules that are rarely used are here too.',
  tieOrder: 'When projects are exactly equal',
  tieOrders: {
    rec: 'The cheapest project goes first, then the one with the most votes',
    lex: 'The code of the project decides',
  },
  lastGetsNothing: 'The last project on a ballot gets no points',
  seed: 'Number of the lot',
  seedHow:
    'When a lot was drawn there is a number, such as 3f9a04. Fill it in here. The lot then decides when cost and votes are equal too. Without a lot the code of the project decides.',
  seedWrong: 'Use only the digits 0 to 9 and the letters a to f, always two together.',
  count: 'Count again',

  counting: 'We are counting',
  attempt: (number) => `Try ${number}`,
  round: (number) => `Round\u00a0${number}`,
  starting: 'We begin',
  spent: (cost, budget) => `${cost} of ${budget} divided`,
  countingHow: 'A large election can take a minute. You may do something else meanwhile.',

  outcomeTitle: (rule) => `4. The outcome: ${rule}`,
  done: (winners) => `Done counting. ${count(winners, 'project gets', 'projects get')} money.`,
  winners: 'These projects get money',
  noWinners: 'No project gets money.',
  project: 'Project',
  votes: 'Votes',
  points: 'Points',
  cost: 'Cost',
  how: 'How',
  completed: 'Topped up',
  byVotes: 'Most votes',
  total: 'Together',
  used: 'Used of the budget',
  usedValue: (cost, budget, part) => `${cost} of ${budget} (${part})`,
  left: (amount) => `${amount} is left.`,
  leftNothing: 'All the money is divided.',
  without: (voters, all, part) => `Voters without an own project: ${voters} of ${all} (${part}).`,

  sameTitle: 'This agrees with the file',
  same: 'The file says which projects got money. Our count arrives at exactly the same projects.',
  differentTitle: 'This differs from the file',
  different: 'Perhaps another rule was used. Try another rule, or ask the municipality.',
  onlyHere: (projects) => `In this count, not in the file (${projects}):`,
  onlyThere: (projects) => `In the file, not in this count (${projects}):`,

  stepsTitle: 'Step by step',
  stepsLead: {
    votes:
      'We go through the projects, from the most to the fewest votes. Does a project still fit the budget? Then it gets money.',
    cost: 'We go through the projects. Those with the most votes per euro go first. Does a project still fit the budget? Then it gets money.',
  },
  moneyLeft: (amount) => `${amount} was left`,
  fate: 'What happened?',
  fates: {
    funded: 'Gets money',
    too_expensive: 'Too expensive',
    unsupported: 'Nobody voted for this project',
    constraint: 'Not allowed together with another project',
    after_the_end: 'Did not get a turn: the count was over',
  },

  roundsTitle: 'Round by round',
  roundsLead: (share) =>
    `In this count every voter can spend the same: ${share}. Do people support a project together, and is their money enough? Then they pay for it together.`,
  raised: (from, to) =>
    `It began with ${from} per voter. That was raised a little, again and again, up to ${to}. This money is only for counting: all winners together never cost more than the budget.`,
  notRaised: 'That is the budget, divided by all voters.',
  stops: {
    exhaustive: 'Then we stopped: no further project would fit.',
    next_infeasible: 'Then we stopped: raising it further would become too expensive.',
    all_supported_selected: 'Then we stopped: all projects with votes had money.',
    none: '',
  },
  roundsHow:
    'Does a supporter have too little money left? Then that supporter pays all there is, and counts for less. That is why a project sometimes counts as fewer votes than it got.',
  roundsCaption: 'The rounds: who got money, and who paid',
  effective: 'Counts as',
  effectiveVotes: (counted, votes) =>
    counted === votes ? `${votes} votes` : `${counted} of the ${votes} votes`,
  effectivePoints: (counted, voters) => `${counted} points, of ${voters} voters`,
  payment: 'A supporter pays',
  paymentPerPoint: 'Paid per point',
  payers: 'Who paid?',
  payersFull: (number) => `${number} the whole part`,
  payersPartial: (number) => `${number} the last money`,
  payersZero: (number) => `${number} had nothing left`,
  noRounds: 'No project had enough support to be paid for together.',
  afterwards: 'What did voters keep?',
  unspent: 'Not spent in all (counting money)',
  nothingLeft: 'Voters who spent everything',
  paidNothing: 'Voters who paid for nothing',

  losersTitle: 'Why did this project get no money?',
  losersTitleRounds: 'Why did this project get no money in the rounds?',
  losersLead: 'Each project says how close it came, at its best moment. Open a project for the explanation.',
  loserShort: (part) => `at best ${part} of what it needed`,
  loserLater: 'got money later',
  loserMoney: (cost, left, missing) =>
    `The project costs ${cost}. At the end its supporters had ${left} left together. That was ${missing} too little.`,
  loserNever: (start) => `At the beginning its supporters did not have enough together either: ${start}.`,
  loserSince: (round, start) =>
    `At the beginning its supporters had ${start} together. After round ${round} that was no longer enough.`,
  loserSpent: 'Its supporters gave their money to:',
  loserSpentNothing: 'Its supporters paid for no other project.',
  loserNobody: 'Nobody voted for this project.',
  loserFunded: {
    completion: 'This project got money after all, in the topping up.',
    comparison: 'This project got money after all, because the outcome of Most votes counts.',
  },
  loserNotCompleted: 'In the topping up this project did not fit the budget either.',

  completionTitle: 'Topping up',
  completion: {
    votes: 'After the rounds money was left. It went to the projects with the most votes that still fitted.',
    cost: 'After the rounds money was left. It went to the projects with the most votes per euro that still fitted.',
    epsilon:
      'After the rounds money was left. With it everybody paid for more projects, also who did not vote for them.',
  },
  completionNone: 'No further project would fit.',

  comparisonTitle: 'Compared with ‘Most votes’',
  comparisonLead: 'With which outcome do voters get more of their own projects?',
  preferEqualShares: 'More with Equal shares',
  preferGreedy: 'More with Most votes',
  preferNeither: 'As many with both',
  keepEqualShares:
    'It is not so that more people are better off with Most votes. So the outcome of Equal shares stays.',
  keepGreedy: 'More people are better off with Most votes. So that outcome counts.',

  tiesTitle: 'Were projects exactly equal?',
  noTies: 'No. There was no tie.',
  noTiesInRounds: 'No, not in the rounds.',
  tiesInCompletion:
    'Are projects equal in the topping up? Then the same things decide: cost, votes, the lot and then the code of the project.',
  ties: (ties) => (ties === 1 ? 'Yes, once.' : `Yes, ${ties} times.`),
  tiesByLot: (ties) => `${ties === 1 ? 'Once' : `${ties} times`} cost and votes were equal too.`,
  tiesNeedSeed:
    'Then the lot should decide. You filled in no number of the lot, so now the code of the project decided.',
  tie: 'Tie',
  tieAt: (step) => `At number ${step}`,
  tieBetween: 'These projects were equal',
  tieFirst: 'This one went first',
  tieBy: 'Because',
  tieReasons: {
    cost: 'it costs less',
    votes: 'it got more votes',
    lot: 'the lot chose it',
    id: 'the code of the project comes first',
  },

  yardstick: 'This is a yardstick, not a rule to decide by. So there are no steps.',
  noVoters: 'Nobody voted. So there is nothing to divide.',

  compareTitle: '5. And with another rule?',
  compareLead: 'Put the rules side by side, and see what the rule matters.',
  compare: 'Compare the rules',
  compareCaption: 'The same ballots, other rules',
  comparing: (done, all) => `${done} of ${all} rules counted`,
  ruleColumn: 'Rule',
  compareProgress: 'We count with every rule',
  yourChoice: 'your choice',
  winnersNumber: 'Projects with money',
  money: 'Money used',
  withoutAny: 'Voters without an own project',
  average: 'Own projects per voter',
  differs: 'Which projects differ from your choice?',
  samePlans: (rule) => `${rule}: the same projects`,
  differsBy: (rule, added, dropped) => `${rule}: ${added} more, ${dropped} fewer`,
  added: 'More:',
  dropped: 'Fewer:',
  pending: 'not yet counted',

  downloadTitle: '6. Keep the outcome',
  download: 'Download the outcome (JSON)',
  downloadHow:
    'This file holds everything you see here, in a form that other programs can read. Who has the source code of Samenstem can make it with this command:',
  showAll: (number) => `Show all ${number}`,
  showLess: 'Show fewer',
};
