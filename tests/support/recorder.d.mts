/** The first script of a page, in every browser. */
export const recorder: string;
