// Works the screening tasks off the outbox: claims, screens, commits effect and removal together; keeps the snapshot of lists current.
import { claimTasks, DatabaseDownError, failTask, type Task } from '@vigie/store';
import { later, type Unit } from '../unit.ts';
import { planRescreening } from './plan-rescreening.ts';
import { screenRecords } from './screen-records.ts';
import { loadSnapshot, type Snapshot } from './snapshot.ts';

const LEASE_MS = 60_000;
const POLL_MS = 1_000;
const TRIES = 8;
/** Tasks of one commit. */
const PORTION = 16;

/** Runs until stopped. `wake` is called when new work may be there; a poll is the safety net. */
export class Screener {
  #unit: Unit;
  #snapshot: Snapshot | undefined;
  #stale = true;
  #stopped = false;
  #awake: (() => void) | undefined;
  #running: Promise<void> | undefined;

  constructor(unit: Unit) {
    this.#unit = unit;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  wake(): void {
    this.#awake?.();
  }

  /** The lists changed: the next portion is screened against a fresh snapshot. */
  listsChanged(): void {
    this.#stale = true;
    this.wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    await this.#running;
  }

  /** The lists in force now. */
  async snapshot(): Promise<Snapshot> {
    if (this.#snapshot === undefined || this.#stale) {
      this.#stale = false;
      try {
        this.#snapshot = await loadSnapshot(this.#unit);
      } catch (error) {
        this.#stale = true;
        throw error;
      }
    }
    return this.#snapshot;
  }

  /** One round; true when there was work. For tests and for the loop. */
  async round(): Promise<boolean> {
    const planned = await this.#tasks('rescreen', 1, async (tasks) => {
      for (const task of tasks) await this.#unit.recorder.commit(await planRescreening(this.#unit, task));
    });
    const screened = await this.#tasks('screen', PORTION, (tasks) => this.#screen(tasks));
    const released = await this.#tasks('release-hold', 100, (tasks) => this.#release(tasks));
    return planned || screened || released;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const busy = await this.#tryRound();
      if (!busy && !this.#stopped) await this.#sleep();
    }
  }

  async #tryRound(): Promise<boolean> {
    try {
      return await this.round();
    } catch (error) {
      if (!(error instanceof DatabaseDownError) && !this.#unit.database.isGone(error)) {
        this.#unit.log('screening.trouble', { error: (error as Error).name });
      }
      return false;
    }
  }

  async #tasks(topic: string, limit: number, work: (tasks: readonly Task[]) => Promise<void>): Promise<boolean> {
    const now = this.#unit.now();
    const tasks = await claimTasks(this.#unit.database.db, { topic, limit, now, until: later(now, LEASE_MS) });
    if (tasks.length === 0) return false;
    try {
      await work(tasks);
    } catch (error) {
      await this.#putBack(tasks, error);
    }
    return true;
  }

  // A task that fails must not take its neighbours with it: they are all tried again, later and later, and then set aside in sight.
  async #putBack(tasks: readonly Task[], error: unknown): Promise<void> {
    if (error instanceof DatabaseDownError || this.#unit.database.isGone(error)) throw error;
    const now = this.#unit.now();
    for (const task of tasks) {
      const runAt = later(now, 1_000 * 2 ** task.attempts);
      const fate = await failTask(this.#unit.database.db, task, {
        error: (error as Error).name,
        runAt,
        now,
        limit: TRIES,
      });
      this.#unit.log('screening.task-failed', {
        topic: task.topic,
        attempts: task.attempts,
        fate,
        error: (error as Error).message.slice(0, 80),
      });
    }
  }

  async #screen(tasks: readonly Task[]): Promise<void> {
    const snapshot = await this.snapshot();
    const records = [...new Set(tasks.flatMap((task) => (task.body as { records: string[] }).records))];
    const outboxIds = tasks.map((task) => task.id);
    await this.#unit.recorder.commit(await screenRecords(this.#unit, snapshot, { outboxIds, records }));
  }

  async #release(tasks: readonly Task[]): Promise<void> {
    for (const task of tasks) {
      const { hitId } = task.body as { hitId: string };
      this.#unit.keys.destroyHold(hitId);
      await this.#unit.recorder.commit([
        {
          kind: 'hold.released',
          at: this.#unit.now(),
          trace: { actor: { kind: 'unit', id: 'unit', roles: [] }, action: 'hold.released', objects: [hitId] },
          body: { outboxId: task.id },
        },
      ]);
    }
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.#awake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
