import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { announcementPlanAsk } from '#web/lib/api/sdk.gen.js';
import type { AnnouncementPlanAskResponse } from '#web/lib/api/types.gen.js';
import { ask } from '#web/lib/ask.js';
import { useMay, useSession } from '#web/lib/session.js';
import { moving } from '#web/lib/updates.js';
import type { Round } from '../../round.js';

/** What announcing the round today would do, for whoever may announce it. */
export function useAnnouncementPlan({
  id,
  revision,
}: Pick<Round, 'id' | 'revision'>): UseQueryResult<AnnouncementPlanAskResponse> {
  const { today: occurredOn } = useSession();
  return useQuery({
    queryKey: moving('sample-audits', 'announcement-plan', id, revision, occurredOn),
    enabled: useMay()('PreviewAnnouncement'),
    queryFn: ({ signal }) => ask(announcementPlanAsk({ path: { id }, query: { occurredOn }, signal })),
  });
}
