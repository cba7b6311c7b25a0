import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '#web/lib/root-route.js';
import { laddersSearch } from './ladders/ladders-search.js';
import { ledgerSearch } from './mail-ledger/ledger-search.js';
import { mailSearch } from './mail-preview/mail-search.js';
import { queueSearch } from './queued-reminders/queue-search.js';

const queuedReminders = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reminders',
  validateSearch: queueSearch,
  component: lazyRouteComponent(
    () => import('./queued-reminders/queued-reminders-page.js'),
    'QueuedRemindersPage',
  ),
});

const mailLedger = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reminders/sent',
  validateSearch: ledgerSearch,
  component: lazyRouteComponent(() => import('./mail-ledger/mail-ledger-page.js'), 'MailLedgerPage'),
});

const ladders = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reminders/ladders',
  validateSearch: laddersSearch,
  component: lazyRouteComponent(() => import('./ladders/ladders-page.js'), 'LaddersPage'),
});

const explainReminder = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reminders/$obligation/$step',
  component: lazyRouteComponent(
    () => import('./explain-reminder/explain-reminder-page.js'),
    'ExplainReminderPage',
  ),
});

const reminderMail = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reminders/$obligation/$step/mail',
  validateSearch: mailSearch,
  component: lazyRouteComponent(() => import('./mail-preview/reminder-mail-page.js'), 'ReminderMailPage'),
});

const sentMail = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reminders/sent/$mail',
  validateSearch: mailSearch,
  component: lazyRouteComponent(() => import('./mail-preview/sent-mail-page.js'), 'SentMailPage'),
});

const mailLink = createRoute({
  getParentRoute: () => rootRoute,
  path: '/m/$token',
  component: lazyRouteComponent(() => import('./mail-link/mail-link-page.js'), 'MailLinkPage'),
});

export const reminderRoutes = [
  queuedReminders,
  mailLedger,
  sentMail,
  ladders,
  explainReminder,
  reminderMail,
  mailLink,
] as const;
