import { en } from './home.texts.en';
import { nl } from './home.texts.nl';

export const homeTexts = { nl, en };
