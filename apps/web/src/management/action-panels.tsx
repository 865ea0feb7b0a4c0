import { Inline, Button, type IconName, Stack, VisuallyHidden } from '@samenstem/ui';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface ActionPanel {
  id: string;
  text: string;
  /** Hidden words after the text that say what it is about. */
  about?: string;
  icon?: IconName;
  panel: (close: () => void) => ReactNode;
}

interface ActionPanelsProps {
  items: ActionPanel[];
  /** Which one is open at first. */
  start?: string | null;
}

/** Buttons that each open a form below them, one at a time; the focus goes in and comes back. */
export function ActionPanels({ items, start = null }: ActionPanelsProps) {
  const [open, setOpen] = useState<string | null>(start);
  const box = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const shown = items.find(({ id }) => id === open);
  const close = () => {
    setOpen(null);
    const buttons = box.current?.querySelectorAll<HTMLElement>('button[aria-expanded]') ?? [];
    const opener = [...buttons].find((button) => button.ariaExpanded === 'true');
    (opener ?? buttons[0])?.focus();
  };
  if (items.length === 0) return null;
  return (
    <div ref={box}>
      <Stack gap="m">
        <Inline>
          {items.map(({ id, text, about, icon }) => (
            <Button
              key={id}
              icon={icon}
              aria-expanded={id === open}
              aria-controls={id === open ? panelId : undefined}
              onClick={() => setOpen(id === open ? null : id)}
            >
              {text}
              {about && <VisuallyHidden>{about}</VisuallyHidden>}
            </Button>
          ))}
        </Inline>
        {shown && (
          <Panel key={shown.id} id={panelId}>
            {shown.panel(close)}
          </Panel>
        )}
      </Stack>
    </div>
  );
}

function Panel({ id, children }: { id: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  return (
    <div id={id} ref={box}>
      <Stack>{children}</Stack>
    </div>
  );
}
