import type { Room } from '../room.ts';

/** The room of the needs, whose pages show besides their own who helps. */
export function withHelpers(needs: Room): Room {
  return {
    ...needs,
    panel: async () => {
      const [own, { needPanel }] = await Promise.all([needs.panel?.(), import('./need-panel.tsx')]);
      return async (deps, about) => (
        <>
          {await own?.(deps, about)}
          {await needPanel(deps, about)}
        </>
      );
    },
  };
}
