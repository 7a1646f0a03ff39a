// Front door of oversight.
export { type LedgerSink, ledgerFeed } from './ledger-feed.ts';
export { type LedgerFiles, type LedgerReading, ledgerReading } from './ledger-reading.ts';
