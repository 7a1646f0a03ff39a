// The command-line program `vigie`.
import { parseCommand, remoteCommands, runCommand, screenCommand, simulateCommand } from '@vigie/doors/cli';
import { loadCountry } from './country.ts';
import { ledgerVerifyCommand } from './ledger-command.ts';
import { rebuildCommand } from './rebuild-command.ts';
import { startCommand } from './start-command.ts';
import { VERSION } from './version.ts';

const now = (): string => new Date().toISOString();

const COMMANDS = [
  startCommand,
  parseCommand(
    () => loadCountry('default').sensitive,
    () => now().slice(0, 10),
  ),
  screenCommand,
  simulateCommand(now),
  ledgerVerifyCommand,
  rebuildCommand,
  ...remoteCommands,
];

const args = process.argv.slice(2);
const write =
  (stream: NodeJS.WriteStream) =>
  (line: string): void => {
    stream.write(`${line}\n`);
  };
// A reader that stops reading (head, less) ends the program, not in an error.
process.stdout.on('error', () => process.exit(0));

if (args[0] === '--version') {
  write(process.stdout)(VERSION);
} else {
  try {
    process.exitCode = await runCommand(COMMANDS, args, {
      out: write(process.stdout),
      err: write(process.stderr),
      env: process.env,
      stdin: process.stdin,
    });
  } catch (error) {
    const { name, message } = error as Error;
    write(process.stderr)(
      name === 'DataLockedError' || (error as { code?: string }).code === 'EADDRINUSE'
        ? `vigie: ${message}`
        : `vigie: ${(error as Error).stack ?? message}`,
    );
    process.exitCode = 1;
  }
}
