import type { Schemas } from '../shared/api';

/** What the form of each step of the clerk gets. */
export interface StepFormProps {
  initiative: Schemas['InitiativeDto'];
  onRecorded: () => void;
}
