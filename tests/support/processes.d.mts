import type { ChildProcess, SpawnOptions } from "node:child_process";
import type { Readable } from "node:stream";

export function start(program: string, args: string[], options: SpawnOptions): ChildProcess;
export function end(child: ChildProcess): Promise<void>;
export function makeFolder(): string;
export function removeFolder(folder: string): void;
export function said(child: ChildProcess, stream: Readable, pattern: RegExp): Promise<string>;
export function within<Result>(promise: Promise<Result>, ms: number, what: string): Promise<Result>;
