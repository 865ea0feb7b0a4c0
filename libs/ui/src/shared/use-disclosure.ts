import { useEffect, useId, useState } from 'react';

/**
 * A button that opens a panel; both stand in the same element. Escape closes and gives focus back,
 * with `dismiss` leaving that element closes too.
 */
export function useDisclosure({ dismiss = false } = {}) {
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();

  useEffect(() => {
    if (!isOpen) return undefined;
    const area = document.getElementById(panelId)?.parentElement;
    const button = area?.querySelector<HTMLElement>(`[aria-controls="${panelId}"]`);
    const onLeave = (event: Event) => {
      if (dismiss && !area?.contains(event.target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      if (area?.contains(document.activeElement)) button?.focus();
    };
    document.addEventListener('pointerdown', onLeave);
    document.addEventListener('focusin', onLeave);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onLeave);
      document.removeEventListener('focusin', onLeave);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen, dismiss, panelId]);

  return {
    isOpen,
    panelId,
    close: () => setOpen(false),
    button: {
      type: 'button' as const,
      'aria-expanded': isOpen,
      'aria-controls': panelId,
      onClick: () => setOpen((open) => !open),
    },
  };
}
