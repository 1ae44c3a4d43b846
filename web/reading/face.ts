import type { PolicyPack, Text } from "../../wasm/types.ts";

/** What a policy says of itself; where it has no face, its number stands for it. */
export function nameOf({ documentNumber, face }: PolicyPack): Text {
  return face?.name ?? { zh: documentNumber, en: documentNumber };
}

export interface Contact {
  before: string;
  phone: { number: string; href: string } | null;
  after: string;
}

/** Where people can ask, with the number to call apart; null where the policy does not say. */
export function contactOf({ face }: PolicyPack, lang: keyof Text): Contact | null {
  if (!face?.contact) return null;
  const { text, phone = "" } = face.contact;
  const at = phone === "" ? -1 : text[lang].indexOf(phone);
  if (at < 0) return { before: text[lang], phone: null, after: "" };
  return {
    before: text[lang].slice(0, at),
    phone: { number: phone, href: `tel:${phone.replace(/[^\d+]/g, "")}` },
    after: text[lang].slice(at + phone.length),
  };
}
