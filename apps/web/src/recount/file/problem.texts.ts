import { en } from './problem.texts.en';
import { nl } from './problem.texts.nl';

export const problemTexts = { nl, en };
