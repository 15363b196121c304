import type { Language } from '../language/language.ts';
import { inLanguage } from './language-switch.tsx';

interface EmbedLinksProps {
  readonly title: string;
  readonly lang: Language;
  /** The page's own path, with its query. */
  readonly path: string;
  /** The website's own address. */
  readonly origin: string;
}

/** Tells editors' systems that they may embed this page in its language, given its address alone (oEmbed 1.0, section 4). */
export function EmbedLinks({ title, lang, path, origin }: EmbedLinksProps) {
  const url = origin + inLanguage(path, lang);
  return (
    <>
      {(['json', 'xml'] as const).map((format) => (
        <link
          rel="alternate"
          type={`${format === 'json' ? 'application' : 'text'}/${format}+oembed`}
          title={title}
          href={`${origin}/oembed?${new URLSearchParams({ url, format })}`}
        />
      ))}
    </>
  );
}
