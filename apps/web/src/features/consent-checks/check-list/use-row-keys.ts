import { useNavigate } from '@tanstack/react-router';
import { useMemo, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#web/lib/shortcuts.js';
import type { ListedCheck } from './use-check-list.js';
import type { Selection } from './use-selection.js';

/**
 * Keys that go from row to row. The focus itself goes along, to the link of each row, so that Enter opens it and a
 * screen reader says where one is.
 * @returns what the rows do with arrows, which work whether or not single keys are switched on.
 */
export function useRowKeys(
  rows: RefObject<HTMLTableSectionElement | null>,
  checks: readonly ListedCheck[],
  selection: Selection | undefined,
): (event: KeyboardEvent) => void {
  const { t } = useTranslation('consent-checks/check-list');
  const navigate = useNavigate();
  const keys = useMemo(() => {
    const all = (): HTMLTableRowElement[] => [...(rows.current?.rows ?? [])];
    const current = (): number => all().findIndex((row) => row.contains(document.activeElement));
    const goTo = (index: number): void => {
      const row = all()[Math.min(Math.max(index, 0), checks.length - 1)];
      row?.querySelector('a')?.focus();
    };
    return {
      next: () => goTo(current() + 1),
      previous: () => goTo(current() - 1),
      first: () => goTo(0),
      last: () => goTo(checks.length - 1),
      choose: () => {
        const check = checks[current()];
        if (check) selection?.toggle(check);
      },
      open: () => {
        const check = checks[current()];
        if (check) void navigate({ to: '/consent-checks/$id', params: { id: check.id } });
      },
    };
  }, [rows, checks, selection, navigate]);
  useShortcuts(
    useMemo(
      () => [
        { keys: 'j', does: t('key.next'), run: keys.next },
        { keys: 'k', does: t('key.previous'), run: keys.previous },
        { keys: 'e', does: t('key.open'), run: keys.open },
        ...(selection
          ? [
              { keys: 'x', does: t('key.choose'), run: keys.choose },
              { keys: 'Escape', does: t('key.clear'), run: selection.clear },
            ]
          : []),
      ],
      [keys, selection, t],
    ),
  );
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: keys.next,
    ArrowUp: keys.previous,
    Home: keys.first,
    End: keys.last,
  };
  return (event) => {
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move();
  };
}
