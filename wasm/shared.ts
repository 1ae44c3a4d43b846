/** What all checkers of one policy have in common. */
import { type Encode, encoder } from "./encode.ts";
import { type Arrived, Later, type Loaded } from "./later.ts";

export interface Shared extends Loaded {
  readonly encode: Encode;
  /** Positions by id. */
  readonly provisions: ReadonlyMap<string, number>;
  readonly count: number;
  readonly later: Later;
}

export function shared(loaded: Loaded, arrived: Arrived): Shared {
  const { policy } = loaded;
  return {
    ...loaded,
    encode: encoder(policy),
    provisions: new Map(policy.provisions.map(({ id }, at) => [id, at])),
    count: policy.provisions.length,
    later: new Later(loaded, arrived),
  };
}
