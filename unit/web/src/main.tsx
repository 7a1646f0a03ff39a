// Starts the desk in the language of the officer.
import { createRoot } from 'react-dom/client';
import { DeskApp } from './app/desk-app.tsx';
import { storedLanguage } from './language/language-store.ts';
import { loadMessages } from './language/load-messages.ts';
import { applyDensity, storedDensity } from './settings/density.ts';

const place = document.getElementById('desk');
if (place === null) throw new Error('main: expected an element with the id "desk"');
const language = storedLanguage();
applyDensity(storedDensity());
const messages = await loadMessages(language);
createRoot(place).render(<DeskApp language={language} messages={messages} />);
