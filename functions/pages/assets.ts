/** A file that pages link to, with its content hash in its name. */
export interface Asset {
  /** Path on our server, e.g. `/assets/style.3f2a91bc.css`. */
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

/** The built assets by plain name: `style.css`, `form.js`, `widget.js`. Read from the build folder, or built at a local start. */
export interface Assets {
  get(name: string): Asset;
  /** By path; undefined when there is none. */
  at(path: string): Asset | undefined;
}

/** The one file in which the built assets lie. */
export const manifestName = 'assets.json';

/** Assets by plain name. `get` throws when there is none of that name. */
export function assetsOf(byName: Readonly<Record<string, Asset>>): Assets {
  const byPath = new Map(Object.values(byName).map((asset) => [asset.path, asset]));
  return {
    get(name) {
      const asset = byName[name];
      if (!asset) throw new Error(`There is no asset named ${name}.`);
      return asset;
    },
    at: (path) => byPath.get(path),
  };
}
