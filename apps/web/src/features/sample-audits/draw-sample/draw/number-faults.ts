import { whole, type DrawChoices } from '../draw-choices.js';

/** What is wrong with a number as it stands in its field. What is not typed yet is no fault by itself. */
export interface NumberFault {
  /** As the field of the form is named. */
  readonly field: string;
  readonly fault: 'not-a-number' | 'not-a-whole-number' | 'larger-than-frame' | 'minimum-missing';
}

type Numbers = Pick<DrawChoices, 'kind' | 'total' | 'minimum' | 'perRegion'>;

/** What can be told of the numbers while somebody types them; how they share out, only the server knows. */
export function numberFaults({ kind, total, minimum, perRegion }: Numbers, units: number): NumberFault[] {
  if (kind === 'fixed')
    return Object.entries(perRegion)
      .filter(([, text]) => text.trim() !== '' && whole(text) === undefined)
      .map(([region]) => ({ field: `perRegion.${region}`, fault: 'not-a-whole-number' }));
  const faults = faultOfTotal(total, units);
  return kind === 'minimum' ? [...faults, ...faultOfMinimum(minimum, total)] : faults;
}

function faultOfTotal(text: string, units: number): NumberFault[] {
  if (text.trim() === '') return [];
  if (!/^\d+$/.test(text.trim()) || Number(text) === 0) return [{ field: 'total', fault: 'not-a-number' }];
  return Number(text) > units ? [{ field: 'total', fault: 'larger-than-frame' }] : [];
}

function faultOfMinimum(text: string, total: string): NumberFault[] {
  if (text.trim() === '') return total.trim() === '' ? [] : [{ field: 'minimum', fault: 'minimum-missing' }];
  return whole(text) ? [] : [{ field: 'minimum', fault: 'not-a-number' }];
}
