import type { ImplementingDocument } from "../../wasm/index.ts";

/** `count` invented documents, in as many places as there are, the same ones each time. */
export function inventedRegister(count: number, options?: { lapsing?: boolean }): ImplementingDocument[];

/** Writes each of the documents to a file of its own in the folder. */
export function writeRegister(folder: string, documents: readonly ImplementingDocument[]): void;
