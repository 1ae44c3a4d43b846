/**
 * The raw modules that Emscripten makes from engine.h, intake.h and policy_compiler.h, by hand; a test compares them
 * with the real ones.
 */
declare module "*/auditor.mjs" {
  import type { CoreOptions } from "*/core.mjs";

  export interface PolicyCompiler {
    input(words: number, characters: number): number;
    inputCharacters(): number;
    /** Reads the input. Address of an IssueList. */
    read(): number;
    /** Loads the compact form of a policy; whether it is one. */
    load(): boolean;
    /** Takes the input as one more document. */
    addDocument(): void;
    /** Reads the documents that were added. Address of a DocumentsRead. */
    readDocuments(): number;
    hash(): string;
    /** Address of the bytes that Engine.load takes, or Engine.loadDocuments, of what was read last. */
    compact(): number;
    compactSize(): number;
    /** Address of an AuditFound. */
    audit(): number;
    /** The table by which results are read, and all messages, as JSON. */
    shapes(): string;
    delete(): void;
    isDeleted(): boolean;
  }

  export interface AuditorModule {
    PolicyCompiler: { new (): PolicyCompiler };
    HEAPU8: Uint8Array;
    HEAP32: Int32Array;
  }

  export default function createAuditor(options?: CoreOptions): Promise<AuditorModule>;
}

declare module "*/core.mjs" {
  export interface Sources {
    /** Makes room for a flat JSON value, or for bytes, and returns the address of its words. */
    input(words: number, characters: number): number;
    inputCharacters(): number;
    /** Loads the compact form of documents; whether it is one, of this policy. */
    loadDocuments(): boolean;
    /** From now on as if the document at this position were confirmed. */
    suppose(document: number): void;
    /** What the applicant says of a county, after all documents: positions of the county and of the tag. */
    correct(region: number, tag: number, holds: boolean): void;
    delete(): void;
    isDeleted(): boolean;
  }

  /** Calls that give a result return its address; see results.ts. */
  export interface Engine extends Sources {
    /** Loads a policy's compact form; an IssueList. The hash stays empty when the bytes are no policy. */
    load(): number;
    /** Another engine for the same policy, without documents. */
    share(): Engine;
    /** Puts the documents of a day together; an IssueList. While it is not empty, nothing else may be asked. */
    prepare(day: number): number;
    hash(): string;
    /** By which the functions of the module below name this engine. */
    address(): number;
    /** Address of one 32-bit answer a fact, the same once a policy was loaded. */
    answers(): number;
    /** A ProvisionList: those for the audience, on the topics that were chosen. */
    provisionsIn(audience: number): number;
    /** A Completion, for the audience at the position, -1 for nobody in particular. */
    complete(day: number, audience: number): number;
    /** A SlipList. */
    implausible(day: number): number;
  }

  export interface CoreModule {
    Engine: { new (): Engine; live(): number };
    /** Address of 16 bits for each of so many positions. */
    _choose(engine: number, count: number): number;
    /** Address of one byte a provision. */
    _verdicts(engine: number, day: number): number;
    /** An Assessment of all provisions, or of those that were chosen. */
    _assess(engine: number, day: number, all: boolean): number;
    /** The result at a position of the last Assessment, a ProvisionAssessment. */
    _told(engine: number, position: number): number;
    /** An Explanation. */
    _explain(engine: number, day: number, provision: number): number;
    /** Routes. */
    _routes(engine: number, day: number, provision: number): number;
    /** The NextQuestion for the chosen provisions, as the audience is asked. */
    _nextQuestion(engine: number, day: number, audience: number, amounts: number): number;
    HEAP32: Int32Array;
    HEAPU16: Uint16Array;
    HEAPU8: Uint8Array;
  }

  export interface CoreOptions {
    instantiateWasm?(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): Record<string, never>;
  }

  export default function createCore(options?: CoreOptions): Promise<CoreModule>;
}

/** The same as plain JavaScript; they need no options. */
declare module "*/auditor_js.mjs" {
  export { default } from "*/auditor.mjs";
}

declare module "*/intake.mjs" {
  import type { CoreOptions, Sources } from "*/core.mjs";

  export interface Intake extends Sources {
    /** Loads the compact form of a policy; whether it is one. */
    loadPolicy(): boolean;
    /** A YearsFound. */
    years(day: number, today: number): number;
    /** An IssueList. */
    checkAnswers(): number;
    /** An IssueList. */
    checkCorrections(): number;
  }

  export interface IntakeModule {
    Intake: { new (): Intake };
    HEAPU8: Uint8Array;
    HEAP32: Int32Array;
  }

  export default function createIntake(options?: CoreOptions): Promise<IntakeModule>;
}

declare module "*/intake_js.mjs" {
  export { default } from "*/intake.mjs";
}

declare module "*/roster.mjs" {
  import type { CoreOptions, Sources } from "*/core.mjs";

  export interface RosterEngine extends Sources {
    /** Loads the compact form of a policy; whether it is one. */
    loadPolicy(): boolean;
    /** Makes ready for so many provisions; address of 16 bits for the position of each. */
    choose(count: number): number;
    /** Makes the roster of a day; an IssueList. While it is not empty, nothing below may be asked. */
    prepare(day: number): number;
    reads(fact: number): boolean;
    code(fact: number, answer: number): number;
    /** Nobody has answered anything. */
    clear(): void;
    /** Somebody has answered the fact: address of its column. */
    column(fact: number): number;
    judge(people: number, bounds: boolean, counts: boolean): void;
    /** Address of columns: verdicts, best, worst. */
    results(): number;
    /** Address of five 32-bit numbers a provision. */
    counts(): number;
  }

  export interface RosterModule {
    RosterEngine: { new (): RosterEngine };
    HEAPU8: Uint8Array;
    HEAPU16: Uint16Array;
    HEAP32: Int32Array;
  }

  export default function createRoster(options?: CoreOptions): Promise<RosterModule>;
}

/** The same with instructions for many bytes at once. */
declare module "*/roster_simd.mjs" {
  export { default } from "*/roster.mjs";
}

declare module "*/core_js.mjs" {
  export { default } from "*/core.mjs";
}

declare module "*/integrity.json" {
  export const core: string;
  export const intake: string;
  export const auditor: string;
  export const roster: string;
  export const roster_simd: string;
}

/** What wasm/readers.mjs makes of the core's table of results. */
declare module "*/readers.mjs" {
  import type { PackTexts, ReadResult } from "./results.ts";

  /** The words of each enumeration, in the order of their codes. */
  export const words: Readonly<Record<string, readonly string[]>>;
  export function readers(pack: PackTexts): ReadResult;
}

declare module "*/late_readers.mjs" {
  export { readers } from "*/readers.mjs";
}

declare module "*/wordings.mjs" {
  import type { Text } from "./types.ts";

  /** How each kind of comparison is put into words (core/include/eligibility/conditions/kind.h). */
  export const wordings: readonly {
    readonly on: "fact" | "parameter" | "reading";
    readonly member: string;
    readonly wordings: readonly { readonly when: WordingWhen; readonly holds: Text; readonly fails: Text }[];
  }[];
  export type WordingWhen = "always" | "set" | "options" | "date" | "named" | "is";
}

/** What is said beyond asking, of the same table: each name of a message is its position. */
declare module "*/said.mjs" {
  import type { Message } from "./say.ts";

  export const answerNotData: number;
  export const bundleAltered: number;
  export const bundleCutOff: number;
  export const bundleOfLaterForm: number;
  export const bundleOfOtherPolicy: number;
  export const columnLength: number;
  export const documentsUnavailable: number;
  export const giveData: number;
  export const giveSameLength: number;
  export const halfCharacterGiven: number;
  export const jsonTooDeep: number;
  export const noDocuments: number;
  export const notData: number;
  export const rosterDisposed: number;
  export const tooManyMembers: number;
  export const tooManyValues: number;
  export const texts: readonly Message[];
  /** The bounds of what is handed over. */
  export const limits: { readonly depth: number; readonly members: number; readonly values: number };
}

/** What asking says itself, of the same table. */
declare module "*/messages.mjs" {
  import type { Message } from "./say.ts";

  export const answerNotData: Message;
  export const bundleAltered: Message;
  export const checkerDisposed: Message;
  export const coreUnavailable: Message;
  export const dateAsDay: Message;
  export const interviewDisposed: Message;
  export const leaveOut: Message;
  export const moduleForeign: Message;
  export const moduleSilent: Message;
  export const notADate: Message;
  export const onlyWasm: Message;
  export const policyDamaged: Message;
  export const policyUnavailable: Message;
  export const unknownAudience: Message;
  export const unknownFact: Message;
  export const unknownProvision: Message;
  export const unknownTopic: Message;
  export const useKnownId: Message;
  export const useOneOf: Message;
}
