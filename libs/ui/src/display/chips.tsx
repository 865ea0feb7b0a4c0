import { Button } from '../actions/button';
import { Icon } from '../icons/icon';
import { VisuallyHidden } from '../shared/visually-hidden';

export interface Chip {
  id: string;
  label: string;
  /** Hidden words, such as "Remove filter". */
  removeText: string;
}

export interface ChipsProps {
  label: string;
  items: Chip[];
  onRemove: (id: string) => void;
  clearText?: string;
  onClear?: () => void;
}

export function Chips({ label, items, onRemove, clearText, onClear }: ChipsProps) {
  if (items.length === 0) return null;
  return (
    <ul className="ui-chips" role="list" aria-label={label}>
      {items.map((chip) => (
        <li key={chip.id}>
          <button className="ui-chip" type="button" onClick={() => onRemove(chip.id)}>
            <VisuallyHidden>{chip.removeText}: </VisuallyHidden>
            {chip.label}
            <Icon name="close" size="s" />
          </button>
        </li>
      ))}
      {clearText && onClear && (
        <li>
          <Button variant="subtle" onClick={onClear}>
            {clearText}
          </Button>
        </li>
      )}
    </ul>
  );
}
