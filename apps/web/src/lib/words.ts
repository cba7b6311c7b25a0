import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { language, LANGUAGES, rememberLanguage, type Language } from './language.js';
import { queryClient } from './query-client.js';

type Words = { readonly words: ResourceKey };

const files = import.meta.glob<Words>(['../app/words/*.ts', '../features/**/words/*.ts']);

/** Words are fetched a feature and a language at a time, when a page first needs them. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (lng, namespace, done) => {
    const path = namespace === 'app' ? `../app/words/${lng}.ts` : `../features/${namespace}/words/${lng}.ts`;
    const load = files[path];
    if (!load) return done(new Error(`no words in ${path}`), null);
    load().then(
      ({ words }) => done(null, words),
      (error: Error) => done(error, null),
    );
  },
};

/** Makes the words ready; `useTranslation('<feature>')` waits for its own. */
export async function loadWords(): Promise<void> {
  document.documentElement.lang = language();
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language(),
      fallbackLng: 'da',
      supportedLngs: LANGUAGES,
      ns: ['app'],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** Changes the language of the page without a reload. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  rememberLanguage(chosen);
  await i18next.changeLanguage(chosen);
  // Names and refusals come from the server in the reader's language.
  await queryClient.invalidateQueries();
}
