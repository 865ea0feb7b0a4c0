import { en } from './about.texts.en';
import { nl } from './about.texts.nl';

export const aboutTexts = { nl, en };
