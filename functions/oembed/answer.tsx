import { html, raw } from 'hono/html';
import { xmlText } from '../listing/feed-text.ts';

/** A page that stands in a frame on another website. */
export interface Embedded {
  readonly title: string;
  /** Absolute address of the page for the frame. */
  readonly src: string;
  /** In pixels, as it is best seen. */
  readonly height: number;
}

/** What an editor's system allows, in pixels. */
export interface Limits {
  readonly width?: number;
  readonly height?: number;
}

/** An answer of oEmbed 1.0, by the names of its specification. */
export type OEmbed = Readonly<Record<string, string | number>>;

const usualWidth = 600;
/** For the editor's system, in seconds: what is taken back should not stand there for long. */
const kept = 3600;

function within(wanted: number, most: number | undefined): number {
  return Math.min(wanted, most ?? wanted);
}

/** The `rich` answer for a page: a frame no larger than allowed. */
export function richAnswer(
  { title, src, height: wanted }: Embedded,
  provider: { readonly name: string; readonly url: string },
  limits: Limits,
): OEmbed {
  const width = within(usualWidth, limits.width);
  const height = within(wanted, limits.height);
  // Old attributes, but the ones that editors' systems let through; a style would not pass a strict policy.
  const frame = (
    <iframe src={src} width={width} height={height} title={title} frameborder="0" loading="lazy" />
  );
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: provider.name,
    provider_url: provider.url,
    cache_age: kept,
    html: String(frame),
    width,
    height,
  };
}

/** The same answer as XML. */
export function asXml(answer: OEmbed): string {
  const parts = Object.entries(answer).map(([name, value]) => {
    const tag = raw(name);
    return html`<${tag}>${xmlText(String(value))}</${tag}>`;
  });
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${parts.join('')}</oembed>`;
}
