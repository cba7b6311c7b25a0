import type { Accepted } from '#web/lib/api/types.gen.js';
import type { CheckItem } from '../item/check-item.js';
import type { Action } from './action.js';

/** What every form of an item is given. */
export interface ActionFormProps {
  /** The item as it stands now; the form keeps to the revision it was opened on. */
  readonly item: CheckItem;
  readonly action: Action;
  readonly onRecorded: (accepted: Accepted) => void;
  readonly onCancel: () => void;
}
