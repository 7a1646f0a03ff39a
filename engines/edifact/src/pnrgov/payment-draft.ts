// Gathers tickets, payments and payers of a PNR (PNRGOV GR3 and GR4).
import { type Segment, valueAt } from '../syntax/segment.ts';
import type { Pnr } from './message.ts';
import type { Draft, PnrContext, TicketDraft, TravellerDraft } from './pnr-draft.ts';
import { isBlankTicket, isTicketNumber, readPayments, readTicket, stampOf, takeTicketDetail } from './read-ticket.ts';
import { REPEAT_LIMIT } from './service-draft.ts';

/** The tickets and payments in progress. */
export class PaymentDraft {
  readonly tickets: TicketDraft[] = [];
  readonly payments: Draft<Pnr['payments'][number]>[] = [];
  readonly #context: PnrContext;
  #ticket: TicketDraft | undefined;
  /** DAT 710 of the PNR, for tickets that do not say when they were issued. */
  #issued = '';

  constructor(context: PnrContext) {
    this.#context = context;
  }

  /** Takes TKT, MON, PTK, TXD, FOP; `owner` is the traveller of GR2. */
  take(segment: Segment, owner: TravellerDraft | undefined): void {
    if (segment.tag === 'TKT') this.#takeTicket(segment, owner);
    else if (segment.tag === 'FOP') for (const payment of readPayments(segment)) this.payments.push(payment);
    else if (this.#ticket !== undefined) takeTicketDetail(this.#ticket, segment, this.#context.reference);
  }

  /** DAT below a ticket is about it, elsewhere about all. */
  takeDate(segment: Segment, belowTicket: boolean): void {
    if (belowTicket && this.#ticket !== undefined) takeTicketDetail(this.#ticket, segment, this.#context.reference);
    else this.#issued ||= stampOf(segment, '710', this.#context.reference);
  }

  /** Another traveller opens. */
  close(): void {
    this.#ticket = undefined;
  }

  /** The tickets of which something was said. */
  finish(): readonly TicketDraft[] {
    const tickets = this.tickets.filter((ticket) => !isBlankTicket(ticket));
    for (const ticket of tickets) ticket.issued ||= this.#issued;
    return tickets;
  }

  #takeTicket(segment: Segment, owner: TravellerDraft | undefined): void {
    const ticket = readTicket(segment, owner?.ref ?? '');
    this.#ticket = ticket;
    this.tickets.push(ticket);
    const { number } = ticket;
    if (number !== '' && owner !== undefined && owner.tickets.length < REPEAT_LIMIT && !owner.tickets.includes(number))
      owner.tickets.push(number);
    // A booking without a ticket (type 1) has a number of the carrier's own.
    if (valueAt(segment, 1, 2).trim() !== '1' && !isTicketNumber(number)) {
      const text = 'A ticket number is not thirteen digits; it is kept as received.';
      this.#context.log.add({ level: 'S3', code: 'TICKET_NUMBER', segment: 'TKT', offset: segment.offset, text });
    }
  }
}
