import { Asked } from '#web/components/asked.js';
import type { Round } from '../../round.js';
import { PowerSentence } from './power-sentence.js';
import { SizesTable } from './sizes-table.js';
import { useDetectionPower } from './use-detection-power.js';

interface SizesAndPowerProps {
  readonly round: Round;
  readonly shares: ReadonlyMap<string, number>;
  readonly rate: number;
}

/** How many units of each region, and what so large a sample can find. */
export function SizesAndPower(props: SizesAndPowerProps) {
  const power = useDetectionPower(props.round, props.shares, props.rate);
  return (
    <Asked query={power}>
      {(found) => (
        <>
          <PowerSentence {...props} power={found} />
          <SizesTable {...props} power={found} />
        </>
      )}
    </Asked>
  );
}
