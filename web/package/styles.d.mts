import type { Plugin } from "postcss";

export const themes: Plugin;
