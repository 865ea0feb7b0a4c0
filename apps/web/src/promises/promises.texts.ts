import { en } from './promises.texts.en';
import { nl } from './promises.texts.nl';

export const promisesTexts = { nl, en };
