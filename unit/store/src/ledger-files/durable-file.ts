// Files that survive a power cut: whole writes, names made durable, contents exchanged by rename.
import { type FileHandle, open, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes all bytes at a place of a file. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file as a whole and, if asked, makes its content durable; its name is the folder's matter. */
export async function writeFileDurably(path: string, bytes: Uint8Array, fsync: boolean): Promise<void> {
  const handle = await open(path, 'w', 0o644);
  try {
    await writeAll(handle, bytes, 0);
    if (fsync) await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a file in the place of another in one step: a reader sees the old or the new one, also after a power cut. */
export async function exchangeFile(folder: string, name: string, bytes: Uint8Array, fsync: boolean): Promise<void> {
  const next = join(folder, `${name}.next`);
  await writeFileDurably(next, bytes, fsync);
  await rename(next, join(folder, name));
  if (fsync) await syncFolder(folder);
}
