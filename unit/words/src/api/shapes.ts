// The shapes that cross the HTTP door, one schema for validation, types and OpenAPI.
import { z } from 'zod';
import { DECISIONS, HIT_STATES, MEASURES } from '../hit.ts';
import { TRAVEL_STATUSES } from '../record.ts';
import { ROLES } from '../role.ts';

const instant = z.string().describe('UTC instant, ISO 8601');
const localTime = z.string().describe('Local time of the airport, YYYY-MM-DDTHH:MM, empty when unknown');

export const problem = z
  .object({ code: z.string(), at: z.string(), text: z.string(), reference: z.string().optional() })
  .describe('What was refused, where, and why in words');

export const officer = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  state: z.enum(['invited', 'active', 'disabled']),
});

export const sessionView = z.object({
  officer,
  expiresAt: instant,
  demonstration: z.boolean(),
  actions: z.array(z.string()).describe('Actions this officer may take'),
});

const words = z.object({ en: z.string(), fr: z.string() });
export const catalogueView = z.object({
  version: z.string(),
  purposes: z.array(z.object({ code: z.string(), title: words, offences: z.array(z.string()) })),
  offences: z.array(z.object({ code: z.string(), title: words })),
});

export const screeningState = z.enum(['waiting', 'screened', 'source-missing', 'failed']);
export const counts = z.object({
  travellers: z.number(),
  crew: z.number(),
  screened: z.number(),
  hitsOpen: z.number(),
  hitsDecided: z.number(),
});

export const flightSummary = z.object({
  id: z.string(),
  designator: z.string(),
  from: z.string(),
  to: z.string(),
  departs: localTime,
  arrives: localTime,
  status: z.enum(['expected', 'closed', 'cancelled']),
  counts,
  screening: screeningState,
  messages: z.number(),
  lastMessageAt: instant,
});

export const manifestRow = z.object({
  recordId: z.string(),
  role: z.string(),
  status: z.enum(TRAVEL_STATUSES),
  name: z
    .object({ raw: z.string(), surname: z.string(), given: z.string() })
    .nullable()
    .describe('Null when the identity can no longer be unsealed'),
  birthDate: z.string(),
  sex: z.string(),
  nationalities: z.array(z.string()),
  documents: z.array(z.object({ type: z.string(), number: z.string(), issuer: z.string(), expiry: z.string() })),
  seat: z.string(),
  sources: z.array(z.enum(['API', 'PNR'])),
  locators: z.array(z.string()),
  screening: screeningState,
  hits: z.array(z.object({ id: z.string(), state: z.enum(HIT_STATES) })),
});

export const messageView = z.object({
  id: z.string(),
  interchangeId: z.string(),
  carrier: z.string(),
  type: z.string(),
  version: z.string(),
  receivedAt: instant,
  legId: z.string().nullable(),
  travellers: z.number(),
  pnrs: z.number(),
  accounting: z.record(z.string(), z.unknown()),
  findings: z.array(
    z.object({ level: z.string(), code: z.string(), segment: z.string(), offset: z.number(), text: z.string() }),
  ),
});

export const flightDetail = z.object({
  flight: flightSummary,
  manifest: z.array(manifestRow),
  messages: z.array(messageView),
});

const sourced = z.object({ value: z.string(), from: z.array(z.number()) });
export const travellerView = z.object({
  recordId: z.string(),
  flight: flightSummary,
  facts: z
    .array(z.object({ field: z.string(), values: z.array(sourced) }))
    .describe('Every field of the record with the sources that stated it'),
  sources: z.array(z.object({ messageId: z.string(), kind: z.enum(['API', 'PNR']), at: instant })),
  sealed: z.boolean().describe('True when the identity can no longer be read'),
  hits: z.array(z.object({ id: z.string(), state: z.enum(HIT_STATES) })),
});

export const reasonView = z.object({
  code: z.string(),
  nats: z.number(),
  text: z.string(),
  params: z.record(z.string(), z.string()),
});

export const hitSummary = z.object({
  id: z.string(),
  recordId: z.string(),
  source: z.enum(['names', 'documents']),
  state: z.enum(HIT_STATES),
  outcome: z.string(),
  nats: z.number(),
  flight: flightSummary.pick({ id: true, designator: true, from: true, to: true, departs: true, arrives: true }),
  traveller: z.string().describe('Name as received'),
  listName: z.string(),
  listKey: z.string(),
  subjectId: z.string(),
  raisedAt: instant,
  decideBy: z.string(),
  claimedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  mayDecide: z.boolean().describe('False where another officer must decide'),
});

export const hitEventView = z.object({
  at: instant,
  kind: z.string(),
  officer: z.object({ id: z.string(), name: z.string() }).nullable(),
  decision: z.enum(DECISIONS).optional(),
  measure: z.enum(MEASURES).optional(),
  reason: z.string().optional(),
});

export const subjectView = z.object({
  id: z.string(),
  version: z.string(),
  listKey: z.string(),
  listTitle: z.string(),
  reference: z.string(),
  programme: z.string(),
  kind: z.string(),
  names: z.array(z.object({ text: z.string(), quality: z.string(), note: z.string() })),
  birthDates: z.array(z.object({ text: z.string(), note: z.string() })),
  birthPlaces: z.array(z.string()),
  nationalities: z.array(z.string()),
  sex: z.string(),
  documents: z.array(z.object({ type: z.string(), number: z.string(), issuer: z.string(), note: z.string() })),
  listedOn: z.string(),
  comments: z.string(),
});

export const hitDetail = z.object({
  hit: hitSummary,
  traveller: travellerView,
  subject: subjectView.nullable().describe('Null for a document hit'),
  lostDocument: z
    .object({
      type: z.string(),
      issuer: z.string(),
      status: z.string(),
      reportedOn: z.string(),
      source: z.string(),
      reference: z.string(),
    })
    .nullable(),
  reasons: z.array(reasonView),
  posterior: z.number(),
  events: z.array(hitEventView),
  snapshot: z.string().describe('Version of the lists that were searched'),
});

export const decideBody = z.object({
  decision: z.enum(DECISIONS),
  measure: z.enum(MEASURES).default('none'),
  reason: z.string().trim().min(12, 'A reason in own words, at least 12 characters').max(4000),
});
export const secondBody = z.object({ confirm: z.boolean(), reason: z.string().trim().min(12).max(4000) });
export const reasonBody = z.object({ reason: z.string().trim().min(12).max(4000) });

export const listVersionView = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  kind: z.enum(['subjects', 'documents']),
  generatedAt: z.string(),
  importedAt: instant,
  importedBy: z.string(),
  state: z.enum(['imported', 'active', 'replaced']),
  persons: z.number(),
  entities: z.number(),
  documents: z.number(),
  accounting: z.record(z.string(), z.unknown()),
  difference: z.object({ added: z.number(), changed: z.number(), removed: z.number() }),
});

export const ledgerView = z.object({
  size: z.number(),
  root: z.string(),
  checkpoint: z.string(),
  vkey: z.string(),
  entries: z.array(
    z.object({
      index: z.number(),
      at: instant,
      action: z.string(),
      actor: z.string(),
      role: z.string(),
      purpose: z.string(),
      offence: z.string(),
      objects: z.array(z.string()),
    }),
  ),
});
export const ledgerCheck = z.object({ ok: z.boolean(), size: z.number(), root: z.string(), fault: problem.nullable() });

export const carrierView = z.object({
  id: z.string(),
  name: z.string(),
  senders: z.array(z.string()),
  state: z.enum(['active', 'disabled']),
  createdAt: instant,
  messages: z.number(),
  rejected: z.number(),
  lastMessageAt: z.string(),
});
export const newCarrier = z.object({
  id: z.string().regex(/^[A-Z0-9]{2,3}$/),
  name: z.string().trim().min(2).max(120),
  senders: z.array(z.string().min(1).max(35)).min(1),
});
export const carrierCredential = z.object({
  carrier: carrierView,
  credential: z.string().describe('Shown once; only its hash is kept'),
});

export const newOfficer = z.object({ name: z.string().trim().min(2).max(120), roles: z.array(z.enum(ROLES)).min(1) });
export const invitationLink = z.object({ officer, link: z.string(), expiresAt: instant });
export const invitationView = z.object({
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  demonstration: z.boolean(),
  expiresAt: instant,
});

export const quarantineItem = z.object({
  id: z.string(),
  carrier: z.string(),
  receivedAt: instant,
  expiresAt: instant,
  bytes: z.number(),
  envelope: z.record(z.string(), z.string()),
  fault: problem,
  state: z.enum(['held', 'opened', 'released', 'expired']),
  hmac: z.string(),
});
export const quarantineBody = z.object({ id: z.string(), text: z.string() });

export const receiptView = z.object({
  receipt: z.string(),
  receivedAt: instant,
  status: z.enum(['accepted', 'rejected', 'test']),
  controlRef: z.string(),
  sender: z.string(),
  hmac: z.string().describe('HMAC-SHA-256 of the received bytes under the archive key of the unit'),
  messages: z.array(
    z.object({
      id: z.string(),
      ref: z.string(),
      type: z.string(),
      travellers: z.number(),
      pnrs: z.number(),
      findings: z.array(
        z.object({ level: z.string(), code: z.string(), segment: z.string(), offset: z.number(), text: z.string() }),
      ),
    }),
  ),
  fault: problem.nullable(),
});

export const healthView = z.object({
  status: z.enum(['ready', 'degraded']),
  database: z.enum(['up', 'down']),
  journal: z.enum(['up', 'full']),
  waiting: z.number(),
  engine: z.enum(['pglite', 'postgres']),
  demonstration: z.boolean(),
});
export const unitEvent = z.object({ topic: z.enum(['flight', 'hit', 'list', 'message', 'ledger']), id: z.string() });
