// Gathers the flights of a PNR and the check-ins below them (PNRGOV GR5 to GR7).
import type { Finding } from '../syntax/finding.ts';
import { readDateTime } from '../syntax/read-date.ts';
import { type Segment, valueAt } from '../syntax/segment.ts';
import { type Group, isItinerary } from './group.ts';
import type { Pnr } from './message.ts';
import type { CheckInDraft, FlightDraft, PnrContext, TravellerDraft } from './pnr-draft.ts';
import { checkInTime, openCheckIn, readBags, seatOf } from './read-check-in.ts';
import { isCompanion, isPushFlight, readFlight, takeOperating } from './read-flight.ts';

type Locator = Pnr['locators'][number];

/** The itinerary in progress. */
export class ItineraryDraft {
  readonly flights: FlightDraft[] = [];
  readonly checkIns: CheckInDraft[] = [];
  /** RCI below flights, which stand in where the PNR has none of its own. */
  readonly locators: Locator[] = [];
  readonly #context: PnrContext;
  #flight: FlightDraft | undefined;
  #checkIn: CheckInDraft | undefined;
  /** DAT of the open check-in group. */
  #at = '';
  #before = '';

  constructor(context: PnrContext) {
    this.#context = context;
  }

  /** The open flight, for SSRs that stand below it. */
  get flight(): FlightDraft | undefined {
    return this.#flight;
  }

  /** Takes TVL, TRA, RPI, APD, RCI, DAT, TRI, SSD and TBD that stand in GR5 to GR7. */
  take(segment: Segment): void {
    const flight = this.#flight;
    switch (segment.tag) {
      case 'TVL':
        this.#takeTvl(segment);
        break;
      case 'TRA':
        if (flight !== undefined) takeOperating(flight, segment);
        break;
      case 'RPI':
        if (flight !== undefined) takeStatus(flight, segment);
        break;
      case 'APD':
        if (flight !== undefined && valueAt(segment, 1).trim() !== '') flight.equipment = valueAt(segment, 1).trim();
        break;
      case 'RCI':
        this.#takeLocators(segment);
        break;
      case 'DAT':
        this.#at = checkInTime(segment, this.#context.reference);
        this.#checkIn = undefined;
        break;
      case 'TRI':
        this.#openCheckIn(segment);
        break;
      case 'SSD':
        this.#open(segment).seat = seatOf(valueAt(segment, 1));
        break;
      default:
        this.#takeBags(segment);
    }
  }

  /** The TIF below a TRI. */
  takeEcho(traveller: TravellerDraft, segment: Segment): void {
    const open = this.#open(segment);
    const checkIn = open.tif === undefined ? open : this.#openCheckIn(segment);
    checkIn.tif = traveller;
  }

  /** Another group opens: what stands there is not below the flight any more. */
  follow(segment: Segment, group: Group): void {
    this.#before = segment.tag;
    if (isItinerary(group)) return;
    this.#flight = undefined;
    this.#checkIn = undefined;
  }

  /** Marks the push flight; its own times complete a booking that leaves the arrival out. */
  finish(): void {
    const push = this.#context.head.flight;
    for (const flight of this.flights) {
      if (!isPushFlight(flight, push)) continue;
      flight.leg.border = true;
      if (flight.leg.arrives === '' && flight.leg.to === push.to) flight.leg.arrives = push.arrives;
    }
  }

  #takeTvl(segment: Segment): void {
    const flight = this.#flight;
    if (flight !== undefined && this.#before === 'TVL' && isCompanion(segment)) {
      takeOperating(flight, segment);
      return;
    }
    const fault = (): void => this.#find(segment, 'DATE', 'A date of a flight cannot be read.');
    this.#flight = readFlight(segment, { reference: this.#context.reference, fault });
    this.flights.push(this.#flight);
    this.#checkIn = undefined;
    this.#at = '';
  }

  #takeLocators(segment: Segment): void {
    const locators = readLocators(segment, this.#context.reference);
    for (const locator of locators) this.locators.push(locator);
    const [own] = locators;
    if (this.#flight !== undefined && own !== undefined) this.#flight.locator ??= own.locator;
  }

  #openCheckIn(segment: Segment): CheckInDraft {
    const opened = openCheckIn(segment, this.#flight, this.#at);
    this.#checkIn = opened;
    this.checkIns.push(opened);
    return opened;
  }

  #open(segment: Segment): CheckInDraft {
    return this.#checkIn ?? this.#openCheckIn(segment);
  }

  #takeBags(segment: Segment): void {
    const checkIn = this.#open(segment);
    const { bags, pool, impossible } = readBags(segment);
    checkIn.bags = bags;
    if (pool !== undefined) checkIn.bagPool = pool;
    for (const code of impossible)
      this.#find(segment, code, 'A number of bags is impossible; what can be believed of it is kept.');
  }

  #find(segment: Segment, code: string, text: string): void {
    const level: Finding['level'] = 'S3';
    this.#context.log.add({ level, code, segment: segment.tag, offset: segment.offset, text });
  }
}

/** The locators of an RCI: company, locator, type, creation; many senders put the date into the place of the type. */
export function readLocators(segment: Segment, reference: string | undefined): readonly Locator[] {
  return segment.elements.flatMap((element) => {
    const [airline = '', locator = '', third = '', fourth = '', fifth = ''] = element.map((part) => part.trim());
    if (locator === '') return [];
    const moved = /^\d{6}$/.test(third);
    const [type, date, time] = moved ? ['', third, fourth] : [third, fourth, fifth];
    const created = readDateTime(date, time, { order: 'dmy', century: 'near', reference });
    return [{ airline: airline.toUpperCase(), locator: locator.toUpperCase(), type, created }];
  });
}

function takeStatus(flight: FlightDraft, segment: Segment): void {
  const seats = valueAt(segment, 1).trim();
  flight.seats = /^\d{1,4}$/.test(seats) ? Number(seats) : 0;
  flight.status = valueAt(segment, 2).trim().toUpperCase();
}
