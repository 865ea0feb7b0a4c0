import { Button, Stack } from '@samenstem/ui';
import { type ReactNode, useId, useState } from 'react';
import { useTexts } from '../shared/language';
import { recountTexts } from './recount.texts';

const FIRST = 10;

/** The first of many; the others on request. */
export function ShowMore<Item>({
  items,
  children,
}: {
  items: readonly Item[];
  children: (items: Item[]) => ReactNode;
}) {
  const t = useTexts(recountTexts);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isLong = items.length > FIRST;
  return (
    <Stack>
      <div id={id}>{children(isLong && !isOpen ? items.slice(0, FIRST) : [...items])}</div>
      {isLong && (
        <div>
          <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t.showLess : t.showAll(items.length)}
          </Button>
        </div>
      )}
    </Stack>
  );
}
