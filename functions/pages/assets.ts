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
  /** A file of one of our packages, by the path one would import it by: a typeface for documents that we make. */
  packaged(path: string): Promise<Uint8Array>;
}

/** Reads a file of one of our packages. */
type ReadPackaged = Assets['packaged'];

/** The one file in which the built assets lie. */
export const manifestName = 'assets.json';

/** The folder beside the built assets in which the files of packages lie, and the name of one there. */
export const packagedFolder = 'packaged';
export const packagedName = (path: string): string => path.replaceAll('/', '__');

/** Assets by plain name. `get` throws when there is none of that name. */
export function assetsOf(byName: Readonly<Record<string, Asset>>, packaged: ReadPackaged): Assets {
  const byPath = new Map(Object.values(byName).map((asset) => [asset.path, asset]));
  return {
    get(name) {
      const asset = byName[name];
      if (!asset) throw new Error(`There is no asset named ${name}.`);
      return asset;
    },
    at: (path) => byPath.get(path),
    packaged,
  };
}
