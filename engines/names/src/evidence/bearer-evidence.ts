// Weighs what is known of the bearer beside the name: nationality, sex and documents.
import type { IndexedSubject } from '../index/name-index.ts';
import type { ReasonCode } from '../reason-code.table.ts';
import type { IdentityDocument, ScreeningQuery, Sex } from '../screening-subject.ts';
import { WEIGHTS } from '../weights.table.ts';
import { type BirthEvidence, type BirthSpan, birthEvidence, readBirthDate } from './birth-evidence.ts';
import { issuersFit, lookalikeKey, plainNumber, stateKey } from './document-number.ts';

/** The traveller's particulars, read once per query. */
export interface Bearer {
  readonly births: readonly BirthSpan[];
  readonly nationalities: readonly string[];
  readonly sex: Sex;
  readonly documents: readonly { readonly document: IdentityDocument; readonly plain: string }[];
}

/** A piece of evidence before it is put into words. */
export interface Evidence {
  readonly code: ReasonCode;
  readonly nats: number;
  readonly params: Readonly<Record<string, string>>;
}

/** Everything but the name, and what the decision needs to know of it. */
export interface BearerEvidence {
  readonly evidence: readonly Evidence[];
  readonly nats: number;
  readonly birth: BirthEvidence | undefined;
  readonly sameDocument: boolean;
}

/** Reads the particulars of a query; what cannot be read is left out. */
export function readBearer(query: ScreeningQuery): Bearer {
  return {
    births: query.birthDates.flatMap((text) => readBirthDate(text) ?? []),
    nationalities: query.nationalities.map(stateKey).filter((state) => state !== ''),
    sex: query.sex,
    documents: query.documents.flatMap((document) => {
      const plain = plainNumber(document.number);
      return plain === '' ? [] : [{ document, plain }];
    }),
  };
}

/** The evidence of a traveller's particulars against an entry's. */
export function bearerEvidence(bearer: Bearer, entry: IndexedSubject): BearerEvidence {
  const birth = birthEvidence(bearer.births, entry.births);
  const document = documentEvidence(bearer, entry.subject.documents);
  const evidence = [
    birth === undefined
      ? undefined
      : { code: birth.code, nats: birth.nats, params: { traveller: birth.traveller, list: birth.list } },
    nationalityEvidence(bearer.nationalities, entry.nationalities),
    sexEvidence(bearer.sex, entry.subject.sex),
    document,
  ].filter((one) => one !== undefined);
  return {
    evidence,
    nats: evidence.reduce((sum, one) => sum + one.nats, 0),
    birth,
    sameDocument: document?.code === 'DOCUMENT-SAME',
  };
}

function nationalityEvidence(travellers: readonly string[], lists: readonly string[]): Evidence | undefined {
  const [traveller] = travellers;
  if (traveller === undefined || lists.length === 0) return undefined;
  const shared = lists.find((state) => travellers.includes(state));
  if (shared !== undefined)
    return { code: 'NATIONALITY-SAME', nats: WEIGHTS.nationalitySame, params: { traveller: shared, list: shared } };
  const params = { traveller: travellers.join(', '), list: lists.join(', ') };
  return { code: 'NATIONALITY-OTHER', nats: WEIGHTS.nationalityOther, params };
}

function sexEvidence(traveller: Sex, list: Sex): Evidence | undefined {
  const known = (sex: Sex): boolean => sex === 'M' || sex === 'F';
  if (!known(traveller) || !known(list)) return undefined;
  if (traveller === list) return { code: 'SEX-SAME', nats: WEIGHTS.sexSame, params: { traveller, list } };
  // Some carriers send M for unknown, so an M says less against a woman's entry than an F against a man's.
  const nats = traveller === 'M' ? WEIGHTS.sexOther / 2 : WEIGHTS.sexOther;
  return { code: 'SEX-OTHER', nats, params: { traveller, list } };
}

function documentEvidence(bearer: Bearer, lists: readonly IdentityDocument[]): Evidence | undefined {
  let near: Evidence | undefined;
  for (const { document, plain } of bearer.documents) {
    for (const list of lists) {
      const listed = plainNumber(list.number);
      if (listed === '' || lookalikeKey(listed) !== lookalikeKey(plain) || !issuersFit(document, list)) continue;
      const params = { traveller: document.number, list: list.number };
      if (listed === plain) return { code: 'DOCUMENT-SAME', nats: WEIGHTS.documentSame, params };
      near = { code: 'DOCUMENT-NEAR', nats: WEIGHTS.documentNear, params };
    }
  }
  return near;
}
