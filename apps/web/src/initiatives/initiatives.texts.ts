import { en } from './initiatives.texts.en';
import { nl } from './initiatives.texts.nl';

export const initiativesTexts = { nl, en };
