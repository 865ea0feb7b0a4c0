import { en } from './rule.texts.en';
import { nl } from './rule.texts.nl';

export const ruleTexts = { nl, en };
