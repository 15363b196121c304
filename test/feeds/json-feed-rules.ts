import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri' };
const moment = { type: 'string', format: 'date-time' };

/** The rules of JSON Feed 1.1 (jsonfeed.org/version/1.1) for what we make use of; what it does not know is an error. */
const rules = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    description: text,
    home_page_url: address,
    feed_url: address,
    language: text,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        additionalProperties: false,
        properties: {
          id: text,
          url: address,
          title: text,
          content_html: { type: 'string' },
          content_text: { type: 'string' },
          summary: text,
          date_published: moment,
          date_modified: moment,
          language: text,
          tags: { type: 'array', items: text },
        },
      },
    },
  },
};

interface JsonFeed {
  readonly title: string;
  readonly language: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_html: string;
    readonly summary?: string;
    readonly language: string;
    readonly date_published: string;
    readonly date_modified: string;
    readonly tags: readonly string[];
  }[];
}

const valid = addFormats(new Ajv({ allErrors: true })).compile<JsonFeed>(rules);

/** A JSON Feed. Fails where it breaks a rule. */
export function readJsonFeed(body: string): JsonFeed {
  const feed: unknown = JSON.parse(body);
  if (!valid(feed)) throw new Error(JSON.stringify(valid.errors));
  return feed;
}
