// Reads tickets and payments: TKT, MON, PTK, TXD, FOP (PNRGOV GR3 and GR4).
import { readDateTime } from '../syntax/read-date.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import type { Pnr } from './message.ts';
import type { TicketDraft } from './pnr-draft.ts';

type Amount = TicketDraft['amounts'][number];
type Tax = NonNullable<TicketDraft['taxes']>[number];

/** The ticket that a TKT opens; its number as received, `''` for a ticketless booking. */
export function readTicket(segment: Segment, traveller: string): TicketDraft {
  return { number: valueAt(segment, 1).trim(), traveller, issued: '', amounts: [] };
}

/** False for a number that is neither empty nor the thirteen digits (fourteen with check digit) of IATA Resolution 722. */
export function isTicketNumber(number: string): boolean {
  return number === '' || /^\d{13,14}$/.test(number.replace(/[ -]/g, ''));
}

/** A ticket and coupon in the text of SSR TKNE: `9990012345678C1`, for an infant behind `INF`. */
export function ticketInText(text: string): { readonly number: string; readonly infant: boolean } | undefined {
  const match = /^\/?(INF)?[ /]*(\d{3}[ -]?\d{10})(?!\d)/.exec(text.toUpperCase());
  if (match === null) return undefined;
  return { number: (match[2] ?? '').replace(/[ -]/g, ''), infant: match[1] !== undefined };
}

/** True where nothing was said of the ticket, as `TKT+:1` does for a booking without one. */
export function isBlankTicket(ticket: TicketDraft): boolean {
  return ticket.number === '' && ticket.issued === '' && ticket.amounts.length === 0 && ticket.taxes === undefined;
}

/** Adds what MON, PTK, TXD and DAT 710 say of the open ticket. */
export function takeTicketDetail(ticket: TicketDraft, segment: Segment, reference: string | undefined): void {
  switch (segment.tag) {
    case 'MON':
      for (const element of segment.elements) ticket.amounts.push(...amountOf(element));
      break;
    case 'TXD':
      takeTaxes(ticket, segment);
      break;
    case 'PTK':
      if (valueAt(segment, 4).trim() !== '') ticket.validatingCarrier = valueAt(segment, 4).trim().toUpperCase();
      break;
    default:
      ticket.issued = stampOf(segment, '710', reference) || ticket.issued;
  }
}

/** Date and time that DAT gives under a qualifier, `YYYY-MM-DD[THH:MM]`; `''` where it does not. */
export function stampOf(segment: Segment, qualifier: string, reference: string | undefined): string {
  const [, date = '', time = ''] = segment.elements.find(([code]) => code?.trim() === qualifier) ?? [];
  return readDateTime(date, time, { order: 'dmy', century: 'near', reference });
}

/** The payments of a FOP, one a composite. */
export function readPayments(segment: Segment): Pnr['payments'] {
  return segment.elements
    .map(([type = '', , amount = '', vendor = '', number = '', expiry = '']) => ({
      type: type.trim().toUpperCase(),
      amount: amount.trim(),
      vendor: vendor.trim(),
      number: number.trim(),
      expiry: expiry.trim(),
    }))
    .filter((payment) => Object.values(payment).some((value) => value !== ''));
}

function takeTaxes(ticket: TicketDraft, segment: Segment): void {
  const taxes = segment.elements.slice(1).flatMap(taxOf);
  if (taxes.length === 0) return;
  ticket.taxes ??= [];
  for (const tax of taxes) ticket.taxes.push(tax);
}

function amountOf([type = '', amount = '', currency = '']: readonly string[]): readonly Amount[] {
  return amount.trim() === '' ? [] : [{ type: type.trim(), amount: amount.trim(), currency: currency.trim() }];
}

function taxOf([amount = '', country = '', currency = '', type = '']: readonly string[]): readonly Tax[] {
  if (amount.trim() === '') return [];
  return [{ type: type.trim(), amount: amount.trim(), country: country.trim(), currency: currency.trim() }];
}
