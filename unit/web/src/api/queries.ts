// Reads of the unit, each with the key under which live events renew it.

import { queryOptions } from '@tanstack/react-query';
import type { Ground } from '@vigie/words';
import type {
  CarrierView,
  CatalogueView,
  FlightDetail,
  FlightSummary,
  HealthView,
  HitDetail,
  HitSummary,
  InvitationView,
  LedgerView,
  ListVersionView,
  MessageView,
  Officer,
  QuarantineItem,
  SessionView,
  SubjectView,
  TravellerView,
} from '@vigie/words/api';
import { callUnit } from './call-unit.ts';

export type HitQueueView = 'open' | 'mine' | 'second' | 'closed';

export interface FlightFilter {
  readonly from: string;
  readonly to: string;
  readonly q: string;
}

const read = <T>(key: readonly unknown[], path: string) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => callUnit<T>(path, { signal }) });

// Personal data leaves the memory of the browser with the page that showed it, and is asked for anew under a new ground.
const readOnGround = <T>(key: readonly unknown[], path: string, ground: Ground | undefined) =>
  queryOptions({
    queryKey: [...key, ground],
    queryFn: ({ signal }) => callUnit<T>(path, { signal, ground }),
    enabled: ground !== undefined,
    gcTime: 0,
  });

const part = encodeURIComponent;

export const queries = {
  health: () =>
    queryOptions({
      queryKey: ['health'],
      queryFn: ({ signal }) => callUnit<HealthView>('/v1/health', { signal, alsoGood: [503] }),
      refetchInterval: 15_000,
    }),
  session: () => read<SessionView>(['session'], '/v1/session'),
  catalogue: () => ({ ...read<CatalogueView>(['catalogue'], '/v1/catalogue'), staleTime: 600_000 }),
  invitation: (token: string) => read<InvitationView>(['invitation', token], `/v1/invitations/${part(token)}`),
  flights: (filter: FlightFilter) =>
    read<{ flights: FlightSummary[] }>(
      ['flights', filter],
      `/v1/flights?from=${filter.from}&to=${filter.to}&q=${part(filter.q)}`,
    ),
  flight: (id: string, ground: Ground | undefined) =>
    readOnGround<FlightDetail>(['flight', id], `/v1/flights/${part(id)}`, ground),
  traveller: (id: string, ground: Ground | undefined) =>
    readOnGround<TravellerView>(['traveller', id], `/v1/travellers/${part(id)}`, ground),
  hits: (view: HitQueueView, ground: Ground | undefined) =>
    readOnGround<{ hits: HitSummary[]; total: number }>(['hits', view], `/v1/hits?view=${view}`, ground),
  hit: (id: string, ground: Ground | undefined) => readOnGround<HitDetail>(['hit', id], `/v1/hits/${part(id)}`, ground),
  lists: () => read<{ lists: ListVersionView[] }>(['lists'], '/v1/lists'),
  subject: (listKey: string, id: string, ground: Ground | undefined) =>
    readOnGround<SubjectView>(['subject', listKey, id], `/v1/subjects/${part(listKey)}/${part(id)}`, ground),
  ledger: (from: number | undefined, count: number) =>
    read<LedgerView>(['ledger', from, count], `/v1/ledger?count=${count}${from === undefined ? '' : `&from=${from}`}`),
  carriers: () => read<{ carriers: CarrierView[] }>(['carriers'], '/v1/carriers'),
  officers: () => read<{ officers: Officer[] }>(['officers'], '/v1/officers'),
  messages: () => read<{ messages: MessageView[] }>(['messages'], '/v1/messages'),
  quarantine: () => read<{ items: QuarantineItem[] }>(['quarantine'], '/v1/quarantine'),
};
