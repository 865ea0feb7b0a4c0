import type { Base } from './rule-choice.rules';

export interface RuleWords {
  name: string;
  text: string;
}

export const nl: Record<Base, RuleWords> = {
  greedy_votes: {
    name: 'Meeste stemmen',
    text: 'Het plan met de meeste stemmen krijgt eerst geld, dan het volgende. Past een plan niet meer in het budget? Dan slaan we het over.',
  },
  greedy_noskip_votes: {
    name: 'Meeste stemmen, dan stoppen',
    text: 'Net zo. Maar past een plan niet meer? Dan stopt het tellen meteen.',
  },
  greedy_per_cost: {
    name: 'Meeste stemmen per euro',
    text: 'We delen de stemmen van een plan door de kosten. Zo gaan goedkope plannen met veel stemmen voor.',
  },
  mes_cost: {
    name: 'Gelijke delen',
    text: 'Iedere stemmer kan even veel geld besteden. Een plan wint als zijn steuners het samen kunnen betalen. Vaak blijft er veel geld over.',
  },
  mes_cost_add1u_int: {
    name: 'Gelijke delen, daarna aanvullen',
    text: 'Iedere stemmer krijgt steeds een beetje meer te besteden, tot het budget bijna op is. Wat dan over is, gaat naar de plannen met de meeste stemmen.',
  },
  mes_cost_add1u_int_cmp: {
    name: 'Gelijke delen, aanvullen en vergelijken',
    text: 'Net zo. Zijn daarna meer mensen beter af met Meeste stemmen? Dan geldt die uitslag.',
  },
  mes_cost_add1: {
    name: 'Gelijke delen, verhogen',
    text: 'Iedere stemmer krijgt steeds iets meer te besteden, tot er geen plan met stemmen meer bij past.',
  },
  mes_cost_add1_noexh: {
    name: 'Gelijke delen, verhogen tot het te duur wordt',
    text: 'Iedere stemmer krijgt steeds iets meer te besteden, tot de winnaars samen te duur worden.',
  },
  mes_cost_add1_int: {
    name: 'Gelijke delen, verhogen vanaf een heel bedrag',
    text: 'Iedere stemmer begint met een heel bedrag en krijgt steeds iets meer, tot er geen plan meer bij past.',
  },
  mes_cost_add1_int_noexh: {
    name: 'Gelijke delen, verhogen vanaf een heel bedrag tot het te duur wordt',
    text: 'Iedere stemmer begint met een heel bedrag en krijgt steeds iets meer, tot de winnaars samen te duur worden.',
  },
  mes_cost_add1u: {
    name: 'Gelijke delen, verhogen en aanvullen',
    text: 'Iedere stemmer krijgt steeds iets meer te besteden, precies vanaf zijn deel. Wat over is, gaat naar de plannen met de meeste stemmen.',
  },
  mes_cost_util: {
    name: 'Gelijke delen, aanvullen zonder verhogen',
    text: 'Wat na Gelijke delen over is, gaat meteen naar de plannen met de meeste stemmen.',
  },
  mes_cost_eps: {
    name: 'Gelijke delen, daarna betaalt iedereen mee',
    text: 'Wat na Gelijke delen over is, besteden alle stemmers samen. Ook aan plannen waar ze niet op stemden.',
  },
  mes_card: {
    name: 'Gelijke delen, elk plan telt even zwaar',
    text: 'Net als Gelijke delen, maar een duur plan is voor een steuner niet meer waard dan een goedkoop plan.',
  },
  mes_card_add1: {
    name: 'Gelijke delen, elk plan even zwaar, verhogen',
    text: 'Elk plan telt even zwaar, en iedere stemmer krijgt steeds iets meer te besteden.',
  },
  mes_card_add1u: {
    name: 'Gelijke delen, elk plan even zwaar, verhogen en aanvullen',
    text: 'Net zo. Wat over is, gaat naar de plannen met de meeste stemmen per euro.',
  },
  mes_card_eps: {
    name: 'Gelijke delen, elk plan even zwaar, daarna betaalt iedereen mee',
    text: 'Elk plan telt even zwaar. Wat over is, besteden alle stemmers samen.',
  },
  maxutil_cost: {
    name: 'Meetlat: hoogste totaal van stemmen maal kosten',
    text: 'De plannen die samen het hoogste totaal halen. Geen regel om mee te beslissen.',
  },
  maxutil_card: {
    name: 'Meetlat: hoogste totaal van stemmen',
    text: 'De plannen die samen de meeste stemmen halen. Geen regel om mee te beslissen.',
  },
};
