import type { Device, Lang } from "../journey/state.ts";

/**
 * Reads aloud with a voice that is on the device itself: the others send the text to somebody's server, and
 * what is read tells the answers.
 */
export class Reader {
  readonly #changed: (device: Partial<Device>) => void;
  readonly #speech: SpeechSynthesis | undefined;

  constructor(changed: (device: Partial<Device>) => void) {
    this.#changed = changed;
    // WebViews lack it, whatever the types say.
    this.#speech = (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;
    if (!this.#speech) return;
    this.#look();
    // Many browsers list their voices late; the oldest have no addEventListener here.
    if (this.#speech.addEventListener) this.#speech.addEventListener("voiceschanged", this.#look);
    else this.#speech.onvoiceschanged = this.#look;
    addEventListener("pagehide", this.#silence);
  }

  /** Lets go of the page. */
  close(): void {
    this.#silence();
    this.#speech?.removeEventListener?.("voiceschanged", this.#look);
    removeEventListener("pagehide", this.#silence);
  }

  /** Piece by piece: long texts break off on Android. */
  read(pieces: readonly string[], lang: Lang): void {
    const speech = this.#speech;
    const voice = speech && voiceFor(speech.getVoices(), lang);
    if (!speech || !voice || pieces.length === 0) return;
    speech.cancel();
    pieces.forEach((piece, place) => {
      const utterance = new SpeechSynthesisUtterance(piece);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      if (place === pieces.length - 1) {
        utterance.onend = () => this.#changed({ speaking: false });
        utterance.onerror = utterance.onend;
      }
      speech.speak(utterance);
    });
    this.#changed({ speaking: true });
  }

  stop(): void {
    this.#speech?.cancel();
    this.#changed({ speaking: false });
  }

  readonly #silence = (): void => this.stop();

  readonly #look = (): void => {
    const voices = this.#speech?.getVoices() ?? [];
    const spoken = (["zh", "en"] as const).filter((lang) => voiceFor(voices, lang));
    this.#changed({ voices: spoken });
  };
}

type Voice = Pick<SpeechSynthesisVoice, "lang" | "localService">;

/** A voice on the device for the language; for Chinese one that speaks Mandarin, of the mainland if there is one. */
export function voiceFor<Kind extends Voice>(voices: readonly Kind[], lang: Lang): Kind | undefined {
  const fitting = voices.filter((voice) => voice.localService && fits[lang].test(voice.lang));
  return fitting.find((voice) => /CN/i.test(voice.lang)) ?? fitting[0];
}

/** Android writes `zh_CN`. */
const fits: Record<Lang, RegExp> = { zh: /^(zh(?![-_]HK)|cmn)/i, en: /^en/i };

const blocks = "h1, h2, h3, h4, p, li, blockquote, legend, summary, label, .face";

/** What stands on a screen, in its order, one piece for each heading, paragraph, and option. */
export function readable(screen: Element): string[] {
  return Array.from(screen.querySelectorAll<HTMLElement>(blocks))
    .filter((block) => !block.querySelector(blocks) && isShown(block) && !block.closest("[role=status]"))
    .map(spokenText)
    .filter((piece) => piece !== "");
}

function isShown(block: HTMLElement): boolean {
  const closed = block.closest("details:not([open])");
  return block.getClientRects().length > 0 && (!closed || block.tagName === "SUMMARY");
}

/** Without signs that are there for the eye only. */
function spokenText(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const sign of Array.from(copy.querySelectorAll("[aria-hidden=true], button"))) sign.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
