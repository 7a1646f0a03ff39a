// What a command of `vigie` is: a name, its help, and a run that ends with 0 done, 1 found problems, 2 used wrongly.
import { type ParseArgsConfig, parseArgs } from 'node:util';

export interface Console {
  /** A line to standard output. */
  readonly out: (line: string) => void;
  /** A line to standard error. */
  readonly err: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
}

export interface Command {
  /** e.g. `ledger verify`. */
  readonly name: string;
  readonly summary: string;
  /** Usage and options, as `--help` prints them. */
  readonly help: string;
  readonly run: (args: readonly string[], console: Console) => Promise<number>;
}

/** Used wrongly: said in one line, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and positionals; an unknown option is a usage error. */
export function readArguments<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('\n')[0] ?? 'wrong arguments');
  }
}

/** A whole number of an option, within bounds. */
export function wholeNumber(
  name: string,
  text: string | undefined,
  fallback: number,
  low: number,
  high: number,
): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < low || value > high)
    throw new UsageError(`--${name} must be a whole number from ${low} to ${high}`);
  return value;
}

/** Finds the command by its longest name and runs it. */
export async function runCommand(
  commands: readonly Command[],
  args: readonly string[],
  console: Console,
): Promise<number> {
  const command = [2, 1]
    .map((words) => commands.find((one) => one.name === args.slice(0, words).join(' ')))
    .find((one) => one !== undefined);
  const wantsHelp = args.includes('--help') || args.includes('-h');
  if (command === undefined) {
    const known = args.length === 0 || wantsHelp;
    (known ? console.out : console.err)(
      known
        ? overview(commands, args[0])
        : `vigie: there is no command '${args.slice(0, 2).join(' ')}'; see vigie --help`,
    );
    return known && args.length > 0 ? 0 : 2;
  }
  if (wantsHelp) {
    console.out(`vigie ${command.name}: ${command.summary}\n\n${command.help}`);
    return 0;
  }
  try {
    return await command.run(args.slice(command.name.split(' ').length), console);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.err(`vigie ${command.name}: ${error.message}; see vigie ${command.name} --help`);
    return 2;
  }
}

function overview(commands: readonly Command[], start: string | undefined): string {
  const shown =
    start === undefined || start.startsWith('-') ? commands : commands.filter((one) => one.name.startsWith(start));
  const width = Math.max(...commands.map((one) => one.name.length)) + 2;
  const lines = (shown.length === 0 ? commands : shown).map((one) => `  ${one.name.padEnd(width)}${one.summary}`);
  return `Vigie, a passenger information unit\n\nvigie COMMAND [OPTIONS]\n\n${lines.join('\n')}\n\nvigie COMMAND --help says more. Exit codes: 0 done, 1 found problems, 2 used wrongly.`;
}
