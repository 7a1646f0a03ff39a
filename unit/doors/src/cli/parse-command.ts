// `vigie parse`: reads message files and prints their facts, accounting and findings, without any database.
import { createReadStream } from 'node:fs';
import type { PaxlstTraveller } from '@vigie/edifact/paxlst';
import type { Pnr, PnrTraveller } from '@vigie/edifact/pnrgov';
import type { SensitivePolicy } from '@vigie/guard/sensitive';
import { InterchangeIntake, type ReadInterchange, type ReadMessage } from '@vigie/work/intake';
import { type Command, type Console, readArguments, UsageError } from './command.ts';

const HELP = `vigie parse FILE… [--json] [--reference YYYY-MM-DD]

Reads PAXLST, PNRGOV, CUSRES and ACKRES files as carriers send them. What the law forbids to keep is dropped first and only counted.

  --json        one JSON object a message: {file, type, version, flight, travellers, pnrs, accounting, findings}
  --reference   the day from which two-digit years are read (default: the day the interchange was prepared)

Exit code 1 when a file holds no message that can be read.`;

export function parseCommand(policy: () => SensitivePolicy, today: () => string): Command {
  return {
    name: 'parse',
    summary: 'read message files and print what they say',
    help: HELP,
    run: async (args, console) => {
      const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, reference: { type: 'string' } });
      if (positionals.length === 0) throw new UsageError('name at least one file');
      const reference = values.reference ?? today();
      if (!/^\d{4}-\d{2}-\d{2}$/.test(reference)) throw new UsageError('--reference must be a day, YYYY-MM-DD');
      const how = { policy: policy(), reference, json: values.json === true };
      let problems = 0;
      for (const file of positionals) if (!(await parseFile(file, how, console))) problems++;
      return problems === 0 ? 0 : 1;
    },
  };
}

interface How {
  readonly policy: SensitivePolicy;
  readonly reference: string;
  readonly json: boolean;
}

async function parseFile(file: string, how: How, console: Console): Promise<boolean> {
  const read = await readFile(file, how.policy, how.reference).catch((error: NodeJS.ErrnoException) => error);
  if (!(read instanceof Error)) return show(file, read, how.json, console);
  console.err(`vigie parse: ${file}: ${read.code === 'ENOENT' ? 'there is no such file' : read.message}`);
  return false;
}

async function readFile(file: string, policy: SensitivePolicy, reference: string): Promise<ReadInterchange> {
  const intake = new InterchangeIntake(policy, reference);
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) intake.push(chunk);
  return intake.end();
}

function show(file: string, read: ReadInterchange, json: boolean, console: Console): boolean {
  if (read.messages.length === 0) {
    const object = {
      file,
      type: '',
      version: '',
      flight: null,
      travellers: [],
      pnrs: [],
      accounting: {},
      findings: read.findings,
    };
    if (json) console.out(JSON.stringify(object));
    else
      console.out(`${file}: no message; ${read.findings.map((one) => `${one.code} at byte ${one.offset}`).join(', ')}`);
    return false;
  }
  for (const [index, message] of read.messages.entries()) {
    const object = messageObject(file, message, index === 0 ? read.findings : []);
    if (json) console.out(JSON.stringify(object));
    else {
      const { type, version, travellers, pnrs, findings } = object;
      console.out(
        `${file}: ${type} ${version}, ${travellers.length} travellers, ${pnrs.length} PNRs, ${findings.length} findings`,
      );
      for (const one of findings)
        console.out(`  ${one.level} ${one.code} ${one.segment} at byte ${one.offset}: ${one.text}`);
    }
  }
  return read.messages.every((message) => message.fault === undefined);
}

function messageObject(file: string, message: ReadMessage, envelope: ReadInterchange['findings']) {
  const { paxlst, pnrgov } = message;
  const findings = [...envelope, ...message.findings, ...(message.fault === undefined ? [] : [message.fault])];
  const base = { file, type: message.head.type, version: message.head.version };
  const tail = { accounting: { ...message.accounting }, findings };
  if (paxlst !== undefined) {
    const { head } = paxlst;
    const border = head.legs.find((leg) => leg.border) ?? head.legs[0] ?? null;
    return {
      ...base,
      listType: head.listType,
      action: head.action,
      part: head.part,
      flight: border,
      legs: head.legs,
      travellers: paxlst.travellers.map(apiTraveller),
      pnrs: [],
      ...tail,
    };
  }
  if (pnrgov !== undefined) {
    const travellers = pnrgov.pnrs.flatMap((pnr) => pnr.travellers.map((one) => pnrTraveller(one, pnr)));
    return {
      ...base,
      function: pnrgov.head.function,
      part: pnrgov.head.part,
      flight: pnrgov.head.flight,
      travellers,
      pnrs: pnrgov.pnrs,
      ...tail,
    };
  }
  return {
    ...base,
    flight: null,
    travellers: [],
    pnrs: [],
    ...(message.answer === undefined ? {} : { answer: message.answer }),
    ...tail,
  };
}

function apiTraveller(one: PaxlstTraveller) {
  return {
    name: one.name ?? { raw: '', surname: '', given: '' },
    birthDate: one.birthDate?.value ?? '',
    sex: one.sex,
    nationality: one.nationalities[0] ?? '',
    documents: one.documents,
    type: one.role,
    role: one.role,
    seat: one.seat,
    bags: one.bags,
    pnr: one.locator,
    uniqueRef: one.uniqueRef,
  };
}

function pnrTraveller(one: PnrTraveller, pnr: Pnr) {
  return {
    name: one.name,
    birthDate: one.birthDate?.value ?? '',
    sex: one.sex,
    nationality: one.nationalities[0] ?? '',
    documents: one.documents,
    type: one.type,
    role: one.group ? 'group' : 'passenger',
    seat: one.seat,
    bags: one.bags,
    pnr: pnr.locators[0]?.locator ?? '',
    uniqueRef: one.uniqueRef,
  };
}
