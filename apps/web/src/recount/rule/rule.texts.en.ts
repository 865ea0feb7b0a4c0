import type { Base } from './rule-choice.rules';
import type { RuleWords } from './rule.texts.nl';

export const en: Record<Base, RuleWords> = {
  greedy_votes: {
    name: 'Most votes',
    text: 'The project with the most votes gets money first, then the next one. Does a project no longer fit the budget? Then we pass over it.',
  },
  greedy_noskip_votes: {
    name: 'Most votes, then stop',
    text: 'The same. But when a project no longer fits, the count stops at once.',
  },
  greedy_per_cost: {
    name: 'Most votes per euro',
    text: 'We divide the votes of a project by its cost. So cheap projects with many votes go first.',
  },
  mes_cost: {
    name: 'Equal shares',
    text: 'Every voter can spend the same amount of money. A project wins when its supporters can pay for it together. Often much money is left.',
  },
  mes_cost_add1u_int: {
    name: 'Equal shares, then topped up',
    text: 'Every voter gets a little more to spend, again and again, until the budget is nearly used. What is left then goes to the projects with the most votes.',
  },
  mes_cost_add1u_int_cmp: {
    name: 'Equal shares, topped up and compared',
    text: 'The same. Are more people better off with Most votes afterwards? Then that outcome counts.',
  },
  mes_cost_add1: {
    name: 'Equal shares, raised',
    text: 'Every voter gets a little more to spend, until no project with votes fits any more.',
  },
  mes_cost_add1_noexh: {
    name: 'Equal shares, raised until too expensive',
    text: 'Every voter gets a little more to spend, until the winners together become too expensive.',
  },
  mes_cost_add1_int: {
    name: 'Equal shares, raised from a whole amount',
    text: 'Every voter begins with a whole amount and gets a little more, until no project fits any more.',
  },
  mes_cost_add1_int_noexh: {
    name: 'Equal shares, raised from a whole amount until too expensive',
    text: 'Every voter begins with a whole amount and gets a little more, until the winners together become too expensive.',
  },
  mes_cost_add1u: {
    name: 'Equal shares, raised and topped up',
    text: 'Every voter gets a little more to spend, exactly from the own share. What is left goes to the projects with the most votes.',
  },
  mes_cost_util: {
    name: 'Equal shares, topped up without raising',
    text: 'What is left after Equal shares goes to the projects with the most votes at once.',
  },
  mes_cost_eps: {
    name: 'Equal shares, then everybody pays along',
    text: 'What is left after Equal shares is spent by all voters together, also on projects they did not vote for.',
  },
  mes_card: {
    name: 'Equal shares, every project weighs the same',
    text: 'Like Equal shares, but an expensive project is worth no more to a supporter than a cheap one.',
  },
  mes_card_add1: {
    name: 'Equal shares, the same weight, raised',
    text: 'Every project weighs the same, and every voter gets a little more to spend, again and again.',
  },
  mes_card_add1u: {
    name: 'Equal shares, the same weight, raised and topped up',
    text: 'The same. What is left goes to the projects with the most votes per euro.',
  },
  mes_card_eps: {
    name: 'Equal shares, the same weight, then everybody pays along',
    text: 'Every project weighs the same. What is left is spent by all voters together.',
  },
  maxutil_cost: {
    name: 'Yardstick: highest total of votes times cost',
    text: 'The projects that together reach the highest total. Not a rule to decide by.',
  },
  maxutil_card: {
    name: 'Yardstick: highest total of votes',
    text: 'The projects that together reach the most votes. Not a rule to decide by.',
  },
};
