// Every address of the desk; a page travels when it is first opened.
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { codeOf } from '../api/unit-problem.ts';
import { hasFilter, readFlightSearch, rememberedFilter } from '../flights/flight-search.ts';
import { readHitSearch } from '../hits/hit-search.ts';
import { readLedgerSearch } from '../ledger/ledger-search.ts';
import { readListSearch } from '../lists/list-search.ts';
import { PageFault, PageUnknown } from '../parts/page-fault.tsx';
import { landingOf } from '../shell/rail-items.ts';
import { Shell } from '../shell/shell.tsx';

interface Context {
  readonly client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: PageUnknown });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' && search.to.startsWith('/') && !search.to.startsWith('//') ? { to: search.to } : {},
  component: lazyRouteComponent(() => import('../session/sign-in-page.tsx'), 'SignInPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('../session/invitation-page.tsx'), 'InvitationPage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Shell,
  errorComponent: PageFault,
  beforeLoad: async ({ context, location }) => {
    try {
      const session = await context.client.ensureQueryData(queries.session());
      return { session };
    } catch (error) {
      if (codeOf(error) !== 'SIGNED_OUT') throw error;
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
    }
  },
});
const start = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: landingOf(context.session.actions) });
  },
});
const flights = createRoute({
  getParentRoute: () => desk,
  path: '/flights',
  validateSearch: readFlightSearch,
  beforeLoad: ({ search }) => {
    const kept = rememberedFilter();
    if (!hasFilter(search) && hasFilter(kept)) throw redirect({ to: '/flights', search: kept });
  },
  component: lazyRouteComponent(() => import('../flights/flights-page.tsx'), 'FlightsPage'),
});
const flight = createRoute({
  getParentRoute: () => desk,
  path: '/flights/$flightId',
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    typeof search.q === 'string' ? { q: search.q } : {},
  component: lazyRouteComponent(() => import('../flights/flight-page.tsx'), 'FlightPage'),
});
const traveller = createRoute({
  getParentRoute: () => desk,
  path: '/travellers/$recordId',
  component: lazyRouteComponent(() => import('../travellers/traveller-page.tsx'), 'TravellerPage'),
});
const hits = createRoute({
  getParentRoute: () => desk,
  path: '/hits',
  validateSearch: readHitSearch,
  component: lazyRouteComponent(() => import('../hits/hits-page.tsx'), 'HitsPage'),
});
const hit = createRoute({
  getParentRoute: () => desk,
  path: '/hits/$hitId',
  component: lazyRouteComponent(() => import('../hits/hit-page.tsx'), 'HitPage'),
});
const lists = createRoute({
  getParentRoute: () => desk,
  path: '/lists',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../lists/lists-page.tsx'), 'ListsPage'),
});
const subject = createRoute({
  getParentRoute: () => desk,
  path: '/subjects/$listKey/$subjectId',
  component: lazyRouteComponent(() => import('../lists/subject-page.tsx'), 'SubjectPage'),
});
const ledger = createRoute({
  getParentRoute: () => desk,
  path: '/ledger',
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import('../ledger/ledger-page.tsx'), 'LedgerPage'),
});
const carriers = createRoute({
  getParentRoute: () => desk,
  path: '/carriers',
  component: lazyRouteComponent(() => import('../carriers/carriers-page.tsx'), 'CarriersPage'),
});
const officers = createRoute({
  getParentRoute: () => desk,
  path: '/officers',
  component: lazyRouteComponent(() => import('../officers/officers-page.tsx'), 'OfficersPage'),
});
const messages = createRoute({
  getParentRoute: () => desk,
  path: '/messages',
  component: lazyRouteComponent(() => import('../messages/messages-page.tsx'), 'MessagesPage'),
});
const quarantine = createRoute({
  getParentRoute: () => desk,
  path: '/quarantine',
  component: lazyRouteComponent(() => import('../messages/quarantine-page.tsx'), 'QuarantinePage'),
});
const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
});

const tree = root.addChildren([
  signIn,
  invitation,
  desk.addChildren([
    start,
    flights,
    flight,
    traveller,
    hits,
    hit,
    lists,
    subject,
    ledger,
    carriers,
    officers,
    messages,
    quarantine,
    settings,
  ]),
]);

/** The router over one store of answers. */
export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultErrorComponent: PageFault,
    scrollRestoration: true,
    // Fetches the code of a page when a link to it is pointed at; no page reads data before it is opened.
    defaultPreload: 'intent',
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
