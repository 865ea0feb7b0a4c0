import { Injectable } from '@nestjs/common';
import type { Tx } from '../../shared/database/tx';

/** One module's part of what the platform knows about a person. */
export interface PersonalDataPart {
  /** Heading in the export. */
  name: string;
  /** Tables whose personal columns this part accounts for; a test compares them with the schema (T131). */
  tables: readonly string[];
  collect(tx: Tx, accountId: string): Promise<unknown>;
  /** What must happen before the account row goes; foreign keys do the rest. */
  erase(tx: Tx, accountId: string): Promise<void>;
}

/** Modules on higher floors put their part here, so that accounts need not know them. */
@Injectable()
export class PersonalData {
  readonly parts: PersonalDataPart[] = [];

  add(part: PersonalDataPart): void {
    this.parts.push(part);
  }
}
