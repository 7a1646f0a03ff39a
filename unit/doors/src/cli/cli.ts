// Front door of the command line.
export { type Command, type Console, readArguments, runCommand, UsageError, wholeNumber } from './command.ts';
export { parseCommand } from './parse-command.ts';
export { readLostList, readPlantable } from './plant-lists.ts';
export { remoteCommands } from './remote-commands.ts';
export { readQuery, screenCommand } from './screen-command.ts';
export { sendWorld, simulateCommand } from './simulate-command.ts';
