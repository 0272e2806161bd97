// The joined engines are functions; what they are called with is in scope everywhere in them.

/** Hands over what the joined script is for. */
declare function provide(opened: (strings: string[], source: import('./search/types.js').Source) => import('./search/types.js').Search): void;
declare function provide(extras: typeof import('./extras/extras.js').extras): void;
declare function provide(onDemand: import('./search/large.js').OnDemand): void;

/** What the service worker is called with (wenzhu.offline.OfflineSite). */
declare const site: { build: string; assets: string[]; folders: string[] };

/** What the scripts of pages are called with: the phrases that they name, by key (wenzhu.render.Words). */
declare const words: Record<string, string>;
