import { useEffect, useState, type ChangeEvent } from 'react';

export interface ChosenFile {
  name: string;
  url: string | undefined;
}

/** What was picked in a file input, with a preview address for pictures. */
export function useChosenFiles() {
  const [chosen, setChosen] = useState<ChosenFile[]>([]);

  useEffect(() => () => chosen.forEach(({ url }) => url && URL.revokeObjectURL(url)), [chosen]);

  const read = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    setChosen(
      files.map((file) => ({
        name: file.name,
        url: file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined,
      })),
    );
  };

  return { chosen, read };
}

/** Empties a file input and says so, so that a form library hears about it too. */
export function emptyFileInput(input: HTMLInputElement | null): void {
  if (!input) return;
  input.value = '';
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.focus();
}
