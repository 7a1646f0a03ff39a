// Writes a CUSRES message: the segments between UNH and UNT (UN/EDIFACT CUSRES D.05B, API use).
import type { Leg } from '../passenger.ts';
import { designatorText } from '../syntax/flight-designator.ts';
import type { PlainSegment } from '../syntax/write-segments.ts';
import { writeTime } from '../syntax/write-time.ts';
import type { Cusres, CusresAnswer, CusresHead, CusresVerdict } from './message.ts';

/** What a message says; version and references of UNH belong to `writeInterchange`. */
export interface OutgoingCusres extends Pick<Cusres, 'legs' | 'answers'> {
  readonly head: Pick<CusresHead, 'bgm' | 'transactionRef'>;
  readonly header?: CusresVerdict;
}

/** The segments from BGM to the last answer. What `readCusres` reads back is what was written. */
export function writeCusres(message: OutgoingCusres): readonly PlainSegment[] {
  const { head, legs, header, answers } = message;
  return [
    segment('BGM', [head.bgm]),
    ...reference('TN', head.transactionRef),
    ...legs.flatMap(writeLeg),
    ...(header === undefined ? [] : [segment('ERP', ['1']), ...writeVerdict(header)]),
    ...answers.flatMap(writeAnswer),
  ];
}

function writeLeg(leg: Leg): readonly PlainSegment[] {
  const [from, to] = leg.border ? ['125', '87'] : ['92', '92'];
  return [
    segment('RFF', ['AF', designatorText(leg.flight)]),
    ...writeTime('189', leg.departs),
    ...writeTime('232', leg.arrives),
    segment('LOC', [from], [leg.from]),
    segment('LOC', [to], [leg.to]),
  ];
}

function writeAnswer(answer: CusresAnswer): readonly PlainSegment[] {
  return [
    segment('ERP', ['2']),
    ...reference('AVF', answer.locator),
    ...reference('ABO', answer.uniqueRef),
    ...reference('AEA', answer.governmentRef),
    ...writeVerdict(answer),
  ];
}

function writeVerdict(verdict: CusresVerdict): readonly PlainSegment[] {
  const text = verdict.text === '' ? [] : [segment('FTX', ['AAP'], [], [], [verdict.text])];
  return [segment('ERC', [verdict.code]), ...text];
}

function reference(qualifier: string, value: string): readonly PlainSegment[] {
  return value === '' ? [] : [segment('RFF', [qualifier, value])];
}

function segment(tag: string, ...elements: readonly (readonly string[])[]): PlainSegment {
  return { tag, elements };
}
