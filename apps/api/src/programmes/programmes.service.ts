import { Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor/actor';
import { Database } from '../shared/database/database';
import type { Tx } from '../shared/database/tx';
import { refuseIf } from '../shared/refusal/refusal';
import { Goal } from './programme.entity';
import type {
  GoalChoiceDto,
  GoalDto,
  ProgrammeDocumentDto,
  ProgrammesDto,
  ProgrammesQueryDto,
} from './programmes.dto';
import { findDocument, findGoal, findTree, listGoalChoices } from './programmes.queries';
import { programmeRefusal } from './programmes.rules';

@Injectable()
export class ProgrammesService {
  constructor(private readonly database: Database) {}

  /** Programmes with their themes and goals, as far as the filter goes. */
  async tree(actor: Actor, { year, theme }: ProgrammesQueryDto): Promise<ProgrammesDto> {
    const [tree] = await this.database.screen<ProgrammesDto>(actor, findTree, [year ?? null, theme ?? null]);
    return tree!;
  }

  async goal(actor: Actor, id: string): Promise<GoalDto> {
    const [goal] = await this.database.screen<GoalDto>(actor, findGoal, [id]);
    refuseIf(goal ? null : programmeRefusal('goal-not-found'));
    return goal!;
  }

  /** The goals that an initiative can be linked to. */
  async goalChoices(actor: Actor): Promise<GoalChoiceDto[]> {
    return this.database.screen<GoalChoiceDto>(actor, listGoalChoices);
  }

  /** For initiatives, which refer to goals. */
  async goalExists(tx: Tx, id: string): Promise<boolean> {
    return tx.orm.existsBy(Goal, { id });
  }

  async document(actor: Actor, id: string): Promise<ProgrammeDocumentDto> {
    const [document] = await this.database.screen<ProgrammeDocumentDto>(actor, findDocument, [id]);
    refuseIf(document ? null : programmeRefusal('document-not-found'));
    return document!;
  }
}
