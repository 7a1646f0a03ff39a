// Follows a program that this one started: passes the signals it gets on to it, and gives its exit status.
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/** Waits for the child; 128 + n where signal n ended it, as shells say it. */
export function follow(child) {
  process.on('SIGINT', () => {
    if (!terminalTellsAll()) child.kill('SIGINT');
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

// Ctrl-C reaches every program in the foreground of a terminal; said twice, it would cut short an orderly end.
function terminalTellsAll() {
  try {
    // Fields 5 and 8 of proc(5): the process group, and the group in the foreground of the terminal.
    const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1].split(' ');
    return fields[2] === fields[5];
  } catch {
    return process.stdin.isTTY === true;
  }
}
