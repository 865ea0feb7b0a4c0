import { en } from './programmes.texts.en';
import { nl } from './programmes.texts.nl';

export const programmesTexts = { nl, en };
