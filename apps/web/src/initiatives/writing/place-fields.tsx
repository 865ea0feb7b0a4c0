import { Button, Fieldset, Inline, Paragraph, SelectField, Small, Stack } from '@samenstem/ui';
import { useCallback, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useFormat } from '../../shared/format';
import { useTexts } from '../../shared/language';
import { useMunicipality } from '../../shared/municipality';
import { sharedTexts } from '../../shared/shared.texts';
import { initiativesTexts } from '../initiatives.texts';
import { MapView } from '../map/map-view';
import type { Point } from '../map/map.types';
import { DIRECTIONS, metresBetween, movedBy, nearest, roundedPoint } from './geo.rules';
import type { PlanValues } from './plan-values';
import { StepHeading } from './step-heading';

const STEP_METRES = 100;
const NEAR_METRES = 30;

/** Where: a neighbourhood, and a pin that mouse and keyboard can both put anywhere. */
export function PlaceFields() {
  const t = useTexts(initiativesTexts);
  const { optional } = useTexts(sharedTexts);
  const { neighbourhoods } = useMunicipality();
  const { register, setValue, getValues } = useFormContext<PlanValues>();
  const place = useWatch<PlanValues, 'place'>({ name: 'place' });
  const isByHand = useRef(false);
  const start = useRef(getValues('place') ?? undefined);
  const put = useCallback(
    (point: Point | null) => setValue('place', point && roundedPoint(point), { shouldDirty: true }),
    [setValue],
  );
  const putByHand = useCallback(
    (point: Point) => {
      isByHand.current = true;
      put(point);
    },
    [put],
  );
  const goToMiddle = (key: string) => {
    isByHand.current = false;
    put(neighbourhoods.find((each) => each.key === key) ?? null);
  };
  const follow = (event: { target: { value: string } }) => {
    if (!isByHand.current) goToMiddle(event.target.value);
  };
  return (
    <Fieldset legend={<StepHeading text={t.writing.placeLegend} />} description={t.writing.placeHint}>
      <Stack>
        <SelectField
          label={t.writing.neighbourhood}
          note={optional}
          emptyText={t.writing.noNeighbourhood}
          options={neighbourhoods.map(({ key, name }) => ({ value: key, label: name }))}
          {...register('neighbourhoodKey', { onChange: follow })}
        />
        <Small>{t.writing.pinHelp}</Small>
        <MapView
          label={t.map.pickLabel}
          places={[]}
          around={start.current}
          size="small"
          pin={place}
          onPick={putByHand}
        />
        <PinStatus place={place} />
        <PinButtons place={place} onMiddle={goToMiddle} onMove={putByHand} onRemove={() => goToMiddle('')} />
      </Stack>
    </Fieldset>
  );
}

/** The map in words. */
function PinStatus({ place }: { place: Point | null }) {
  const t = useTexts(initiativesTexts).writing;
  const { number } = useFormat();
  const { neighbourhoods } = useMunicipality();
  const near = place && nearest(place, neighbourhoods);
  const metres = place && near ? metresBetween(place, near) : 0;
  const about = Math.round(metres / 50) * 50;
  const words = near && (metres < NEAR_METRES ? t.pinInMiddle(near.name) : t.pinAt(near.name, number(about)));
  return <Paragraph role="status">{words ?? t.pinNone}</Paragraph>;
}

interface PinButtonsProps {
  place: Point | null;
  onMiddle: (key: string) => void;
  onMove: (point: Point) => void;
  onRemove: () => void;
}

function PinButtons({ place, onMiddle, onMove, onRemove }: PinButtonsProps) {
  const t = useTexts(initiativesTexts).writing;
  const { neighbourhoods } = useMunicipality();
  const key = useWatch<PlanValues, 'neighbourhoodKey'>({ name: 'neighbourhoodKey' });
  const chosen = neighbourhoods.find((each) => each.key === key);
  const isElsewhere = chosen && (!place || metresBetween(place, chosen) >= NEAR_METRES);
  if (!place && !chosen) return null;
  return (
    <Stack gap="s">
      {place && (
        <Fieldset legend={t.move}>
          <Inline gap="xs">
            {DIRECTIONS.map((direction) => (
              <Button key={direction} onClick={() => onMove(movedBy(place, direction, STEP_METRES))}>
                {t.directions[direction]}
              </Button>
            ))}
          </Inline>
        </Fieldset>
      )}
      <Inline>
        {chosen && isElsewhere && (
          <Button icon="pin" onClick={() => onMiddle(chosen.key)}>
            {t.useMiddle(chosen.name)}
          </Button>
        )}
        {place && (
          <Button variant="subtle" icon="trash" onClick={onRemove}>
            {t.removePin}
          </Button>
        )}
      </Inline>
    </Stack>
  );
}
