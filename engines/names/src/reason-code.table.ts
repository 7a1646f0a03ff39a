// Every reason that screening can give, as English and French sentence patterns; `{x}` stands for a parameter.

/** English and French pattern of each reason code. */
export const REASON_CODES = {
  'NAME-EXACT': {
    en: '“{traveller}” is spelt as on the list.',
    fr: '« {traveller} » est écrit comme sur la liste.',
  },
  'NAME-FOLD': {
    en: '“{traveller}” is a usual spelling of “{list}”.',
    fr: '« {traveller} » est une graphie courante de « {list} ».',
  },
  'NAME-ARTICLE': {
    en: '“{traveller}” is “{list}” with or without its article or particle.',
    fr: '« {traveller} » est « {list} » avec ou sans article ou particule.',
  },
  'NAME-SYNONYM': {
    en: '“{traveller}” is a short or foreign form of “{list}”.',
    fr: '« {traveller} » est une forme courte ou étrangère de « {list} ».',
  },
  'NAME-SOUND': {
    en: '“{traveller}” sounds like “{list}”.',
    fr: '« {traveller} » se prononce comme « {list} ».',
  },
  'NAME-CONFUSION': {
    en: '“{traveller}” differs from “{list}” by one letter that is easily misread.',
    fr: '« {traveller} » diffère de « {list} » par une lettre facile à mal lire.',
  },
  'NAME-TYPO1': {
    en: '“{traveller}” differs from “{list}” by one keystroke.',
    fr: '« {traveller} » diffère de « {list} » par une frappe.',
  },
  'NAME-TYPO2': {
    en: '“{traveller}” differs from “{list}” by two keystrokes.',
    fr: '« {traveller} » diffère de « {list} » par deux frappes.',
  },
  'NAME-NEAR': {
    en: '“{traveller}” is close to “{list}” in sound and spelling.',
    fr: '« {traveller} » est proche de « {list} » par le son et la graphie.',
  },
  'NAME-PREFIX': {
    en: '“{traveller}” is the beginning of “{list}”; the name was cut short.',
    fr: '« {traveller} » est le début de « {list} » ; le nom a été coupé.',
  },
  'NAME-JOINED': {
    en: '“{traveller}” written together is “{list}”.',
    fr: '« {traveller} » écrit en un mot est « {list} ».',
  },
  'NAME-SPLIT': {
    en: '“{traveller}” is “{list}” written in one word.',
    fr: '« {traveller} » est « {list} » écrit en un mot.',
  },
  'NAME-INITIAL': {
    en: '“{traveller}” and “{list}” share an initial.',
    fr: '« {traveller} » et « {list} » ont la même initiale.',
  },
  'NAME-LIGHT': {
    en: 'Both names have “{list}”.',
    fr: 'Les deux noms comportent « {list} ».',
  },
  'NAME-EXTRA-TRAVELLER': {
    en: 'The traveller also has “{traveller}”, which the list name has not.',
    fr: 'Le voyageur porte aussi « {traveller} », absent du nom de la liste.',
  },
  'NAME-EXTRA-LIST': {
    en: 'The list name also has “{list}”, which the traveller has not.',
    fr: 'Le nom de la liste porte aussi « {list} », absent chez le voyageur.',
  },
  'NAME-CONFLICT': {
    en: 'The traveller has “{traveller}” where the list name has “{list}”.',
    fr: 'Le voyageur porte « {traveller} » là où la liste porte « {list} ».',
  },
  'NAME-TOGETHER': {
    en: 'Names of one family or region go together, so the further words count less.',
    fr: 'Les noms d’une famille ou d’une région vont ensemble : les mots suivants comptent moins.',
  },
  'NAME-COVERED': {
    en: 'Nothing of one name is left over against the other.',
    fr: 'Rien d’un nom ne reste en trop face à l’autre.',
  },
  'NAME-ORDER': {
    en: 'The names stand in another order.',
    fr: 'Les noms sont dans un autre ordre.',
  },
  'NAME-CHAIN': {
    en: '“{traveller}” reverses father and child against the list.',
    fr: '« {traveller} » inverse le père et l’enfant par rapport à la liste.',
  },
  'NAME-SCRIPT': {
    en: 'The name was compared across two scripts.',
    fr: 'Le nom a été comparé entre deux écritures.',
  },
  'NAME-NOTHING': {
    en: '“{traveller}” and “{list}” have no word in common, even by sound.',
    fr: '« {traveller} » et « {list} » n’ont aucun mot en commun, même par le son.',
  },
  'ALIAS-LOW': {
    en: 'The list calls “{list}” a weak alias.',
    fr: 'La liste qualifie « {list} » d’alias peu fiable.',
  },
  'ALIAS-FORMER': {
    en: '“{list}” is a former name.',
    fr: '« {list} » est un ancien nom.',
  },
  'BIRTH-SAME': {
    en: 'Born on the same day, {list}.',
    fr: 'Né le même jour, {list}.',
  },
  'BIRTH-SAME-YEAR': {
    en: 'Born in the same year: {traveller} against {list}.',
    fr: 'Né la même année : {traveller} et {list}.',
  },
  'BIRTH-SWAPPED': {
    en: 'Day and month of birth are exchanged: {traveller} against {list}.',
    fr: 'Jour et mois de naissance inversés : {traveller} et {list}.',
  },
  'BIRTH-ONE-DIGIT': {
    en: 'The dates of birth differ in one digit: {traveller} against {list}.',
    fr: 'Les dates de naissance diffèrent d’un chiffre : {traveller} et {list}.',
  },
  'BIRTH-NEAR-YEAR': {
    en: 'Same day and month of birth, year close: {traveller} against {list}.',
    fr: 'Mêmes jour et mois de naissance, année proche : {traveller} et {list}.',
  },
  'BIRTH-WITHIN': {
    en: 'Born within what the list gives: {traveller} in {list}.',
    fr: 'Né dans l’intervalle de la liste : {traveller} dans {list}.',
  },
  'BIRTH-CLOSE': {
    en: 'Year of birth close to the list’s: {traveller} against {list}.',
    fr: 'Année de naissance proche de celle de la liste : {traveller} et {list}.',
  },
  'BIRTH-DIFFERENT': {
    en: 'Another date of birth: {traveller} against {list}.',
    fr: 'Autre date de naissance : {traveller} et {list}.',
  },
  'BIRTH-CONTRADICTED': {
    en: 'Born years apart: {traveller} against {list}.',
    fr: 'Né à des années d’écart : {traveller} et {list}.',
  },
  'NATIONALITY-SAME': {
    en: 'Same nationality, {list}.',
    fr: 'Même nationalité, {list}.',
  },
  'NATIONALITY-OTHER': {
    en: 'Nationality {traveller}, the list has {list}.',
    fr: 'Nationalité {traveller}, la liste porte {list}.',
  },
  'SEX-SAME': { en: 'Same sex, {list}.', fr: 'Même sexe, {list}.' },
  'SEX-OTHER': {
    en: 'Sex {traveller}, the list has {list}.',
    fr: 'Sexe {traveller}, la liste porte {list}.',
  },
  'DOCUMENT-SAME': {
    en: 'Same document number, {list}.',
    fr: 'Même numéro de document, {list}.',
  },
  'DOCUMENT-NEAR': {
    en: 'Document number {traveller} is {list} but for characters that are easily misread.',
    fr: 'Le numéro de document {traveller} est {list} à des caractères faciles à mal lire près.',
  },
  'LIST-SIZE': {
    en: 'Before any evidence, one in {size} entries.',
    fr: 'Avant tout indice, une fiche sur {size}.',
  },
} as const;

/** A code of `REASON_CODES`. */
export type ReasonCode = keyof typeof REASON_CODES;
