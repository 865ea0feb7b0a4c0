import { foundation } from './1795200000001-foundation';
import { programmes } from './1795200000002-programmes';
import { initiatives } from './1795200000003-initiatives';
import { promises } from './1795200000004-promises';

/** One time line, forward only. */
export const migrations = [foundation, programmes, initiatives, promises];
