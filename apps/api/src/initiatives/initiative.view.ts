import { type Actor } from '../shared/actor/actor';
import { permission } from '../shared/refusal/refusal';
import type { AdmissibilityDto, AdviceDto, CouncilDecisionDto, InitiativeDto } from './initiatives.dto';
import {
  type InitiativeFacts,
  phaseAt,
  whyNotAdvise,
  whyNotAssess,
  whyNotDecide,
  whyNotEdit,
  whyNotSubmit,
  whyNotSupport,
  whyNotWithdraw,
  whyNotWithdrawSupport,
} from './initiatives.rules';

type Nullable<T> = { [K in keyof T]: T[K] | null };

type Facts = Omit<InitiativeFacts, 'supportEndsAt'> & { supportEndsAt: string | null };

/** What the detail query gives: flat, with instants as ISO texts. */
export type DetailRow = Facts &
  Omit<
    InitiativeDto,
    'admissibility' | 'advice' | 'decision' | 'can' | 'phase' | 'isAuthor' | keyof InitiativeFacts
  > &
  Nullable<{
    article: string;
    admissibilityExplanation: string;
    assessedAt: Date;
    adviceText: string;
    advisedAt: Date;
    decidedOn: string;
    decisionReasons: string;
    documentTitle: string;
    documentUrl: string;
  }>;

/** What this actor sees of an initiative, and may do with it now. */
export function viewInitiative(row: DetailRow, actor: Actor, now: Date): InitiativeDto {
  const {
    article,
    admissibilityExplanation,
    assessedAt,
    adviceText,
    advisedAt,
    decidedOn,
    decisionReasons,
    documentTitle,
    documentUrl,
    isAdmissible,
    isHonoured,
    authorId,
    ...rest
  } = row;
  // Of the instants only the deadline is compared; the others only matter by being there.
  const facts = { ...row, supportEndsAt: row.supportEndsAt === null ? null : new Date(row.supportEndsAt) };
  return {
    ...rest,
    phase: phaseAt(facts, now),
    admissibility:
      assessedAt &&
      ({ isAdmissible, article, explanation: admissibilityExplanation, assessedAt } as AdmissibilityDto),
    advice: advisedAt && ({ text: adviceText, advisedAt } as AdviceDto),
    decision:
      decidedOn &&
      ({
        isHonoured,
        decidedOn,
        reasons: decisionReasons,
        documentTitle,
        documentUrl,
      } as CouncilDecisionDto | null),
    isAuthor: authorId !== null && authorId === actor.accountId,
    can: permissions(facts, actor, now),
  } as InitiativeDto;
}

type Seen = InitiativeFacts & Pick<DetailRow, 'isSupporter' | 'summary' | 'description' | 'advisedAt'>;

function permissions(row: Seen, actor: Actor, now: Date): InitiativeDto['can'] {
  return {
    support: permission(whyNotSupport(row, actor, row.isSupporter, now)),
    withdrawSupport: permission(whyNotWithdrawSupport(row, actor, row.isSupporter, now)),
    edit: permission(whyNotEdit(row, actor, now)),
    submit: permission(whyNotSubmit(row, actor, row)),
    withdraw: permission(whyNotWithdraw(row, actor, now)),
    assess: permission(whyNotAssess(row, actor, now)),
    advise: permission(whyNotAdvise(row, actor, row.advisedAt !== null, now)),
    decide: permission(whyNotDecide(row, actor, now)),
  };
}
