import { SelectField } from '@samenstem/ui';
import type { ComponentProps } from 'react';
import { useTexts } from '../shared/language';
import { useMunicipality } from '../shared/municipality';
import { accountsTexts } from './accounts.texts';

type Props = Omit<ComponentProps<typeof SelectField>, 'label' | 'options' | 'emptyText'>;

/** The villages and neighbourhoods of this municipality, or no choice. */
export function NeighbourhoodField(props: Props) {
  const t = useTexts(accountsTexts);
  const { neighbourhoods } = useMunicipality();
  const options = neighbourhoods.map(({ key, name }) => ({ value: key, label: name }));
  return <SelectField label={t.neighbourhood} emptyText={t.noNeighbourhood} options={options} {...props} />;
}
