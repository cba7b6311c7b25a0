import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '#web/components/asked.js';
import { Trouble } from '#web/components/trouble.js';
import { meQuery, sessionQuery, useMay, type Session } from '#web/lib/session.js';
import { listenForShortcuts, useShortcuts } from '#web/lib/shortcuts.js';
import { onSignedOut } from '#web/lib/signed-out.js';
import { followUpdates } from '#web/lib/updates.js';
import { AsOfBanner } from './as-of-banner.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { NoAccess } from './no-access.js';
import styles from './shell.module.css';
import { Toasts } from './toasts.js';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.js')).CommandPalette }));
const ShortcutHelp = lazy(async () => ({ default: (await import('./shortcut-help.js')).ShortcutHelp }));
const OutboxKeeper = lazy(async () => ({
  default: (await import('#web/features/consent-checks/log-spot-check/outbox-keeper.js')).OutboxKeeper,
}));
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.js')).SignInAgain }));

/** Addresses that people reach before they have signed in. */
const OPEN_TO_ALL = ['/sign-in', '/invitation', '/first-run', '/m/', '/was'];

/** The frame around every page: who one is, where one can go, which day is shown. */
export function Shell() {
  const session = useQuery(sessionQuery);
  const { pathname } = useLocation();
  const isOpen = OPEN_TO_ALL.some((path) => pathname.startsWith(path));
  if (session.error) return <Trouble error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return <Loading />;
  if (!session.data.signedIn && !isOpen) return <SendToSignIn />;
  return session.data.signedIn ? <Inside session={session.data} /> : <Outside />;
}

/** Whoever is not signed in signs in first, and comes back to where they wanted to go. */
function SendToSignIn() {
  const navigate = useNavigate();
  const { href } = useLocation();
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { next: href } as never, replace: true });
  }, [navigate, href]);
  return <Loading />;
}

function Outside() {
  return (
    <div className={styles.shell}>
      <Header session={undefined} onPalette={undefined} />
      <Content />
      <Footer />
    </div>
  );
}

type Opened = 'palette' | 'help' | 'sign-in' | undefined;

function Inside({ session }: { session: Session }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const may = useMay();
  const [opened, setOpened] = useState<Opened>();
  const isHeld = session.secondFactor === 'required' || session.role === null;
  useEffect(() => (isHeld ? undefined : followUpdates(queries)), [queries, session.account, isHeld]);
  useEffect(() => listenForShortcuts(), []);
  useEffect(() => onSignedOut(() => setOpened('sign-in')), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpened((now) => (now === undefined ? 'palette' : now));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useShortcuts(
    useMemo(() => {
      const go = (to: string) => () => void navigate({ to: to as '/' });
      return [
        { keys: '?', does: t('shortcuts.help'), run: () => setOpened('help') },
        { keys: 'g d', does: t('nav.overview'), run: go('/consent-status') },
        { keys: 'g i', does: t('nav.items'), run: go('/consent-checks') },
        { keys: 'g r', does: t('nav.rounds'), run: go('/audit-rounds') },
        { keys: 'g m', does: t('nav.reminders'), run: go('/reminders') },
        ...(may('LogSpotCheck') ? [{ keys: 'n', does: t('nav.log'), run: go('/consent-checks/log') }] : []),
      ];
    }, [navigate, t, may]),
  );
  const close = (): void => setOpened(undefined);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('shell.skip')}
      </a>
      <Header session={session} onPalette={() => setOpened('palette')} />
      <AsOfBanner />
      <Allowed session={session} />
      <Footer />
      <Toasts />
      <Suspense>
        {opened === 'palette' ? <CommandPalette onClose={close} /> : null}
        {opened === 'help' ? <ShortcutHelp onClose={close} /> : null}
        {opened === 'sign-in' ? <SignInAgain session={session} onDone={close} /> : null}
      </Suspense>
    </div>
  );
}

/** The page, once it is known what this reader may see; before that, what they have to do first. */
function Allowed({ session }: { session: Session }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isOwnAccount = pathname === '/account';
  const mustSetUp = session.secondFactor === 'required';
  const me = useQuery({ ...meQuery, enabled: !mustSetUp && session.role !== null });
  useEffect(() => {
    if (mustSetUp && !isOwnAccount) void navigate({ to: '/account', replace: true });
  }, [mustSetUp, isOwnAccount, navigate]);
  if (me.error && !isOwnAccount)
    return (
      <main id="main" className={styles.main}>
        <Trouble error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  if (session.role === null && !isOwnAccount) return <NoAccess />;
  const logs = me.data?.may.some(({ name }) => name === 'LogSpotCheck') ?? false;
  return me.data || isOwnAccount ? (
    <>
      <Suspense>{logs && session.account ? <OutboxKeeper account={session.account} /> : null}</Suspense>
      <Content />
    </>
  ) : (
    <Loading />
  );
}

/** The page itself. Going somewhere else moves the focus to it, as a new document would. */
function Content() {
  const { pathname } = useLocation();
  const ref = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) ref.current?.focus();
    before.current = pathname;
  }, [pathname]);
  return (
    <main id="main" ref={ref} tabIndex={-1} className={styles.main}>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </main>
  );
}
