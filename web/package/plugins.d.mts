import type { Plugin } from "vite";

export function withoutRosters(): Plugin;
