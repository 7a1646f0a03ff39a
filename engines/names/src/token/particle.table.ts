// Words in names that tell little about who bears them: articles, kinship words, titles and placeholders.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Articles and prepositions; they glue and drop freely. */
export const ARTICLES = list(
  'AL EL UL UR UD US UZ AN AR AS ASH AD AZ AT ED ER ES ET EZ LE LA LOS LAS DE DEL DELA DI DA DO DOS DAS DU DES VAN VON DER DEN ZU ZUR TEN TER THE OF',
);

/** Words meaning child of, between the names of a patronymic chain. */
export const KINSHIP = list(
  'BIN IBN BEN IBNU BN ABN BNT BINT BINTI BTE BNTE OULD WALAD WLD KIZI KYZY OGLU OGLI OGHLU UULU WULD',
);

/** Name parts shared by so many people, or so often dropped, that they count for little. */
export const LIGHT = list(
  'ABD ABDUL ABDEL ABDAL ABDOUL ABDOL ABU ABOU ABI ABO ABUL UMM OM OUM UM ABW EBD AIT SAINT ST SANTA ZADEH ZADE',
);

/** Titles, ranks and honorifics. */
export const TITLES = list(
  'MR MRS MS MISS MSTR DR PROF PROFESSOR SIR REV ENGINEER HAJI HAJJI HADJI HAJ HAJJ HADJ ALHAJ ALHAJI MULLAH MULLA MOLLA MOLLAH MAULAVI MAWLAVI MAULVI MAWLAWI MOLVI MAULANA MAWLANA SHEIKH SHAIKH SHAYKH CHEIKH SHEIK CHEIK SHEKH QARI HAFIZ AYATOLLAH HOJATOLESLAM SAYYID SAYED SAYYED SYED SEYED SEYYED SAIED SAYYAD GENERAL GEN COLONEL COL MAJOR MAJ CAPTAIN CAPT CDR COMMANDER LT LIEUTENANT BRIGADIER BRIG SERGEANT SGT ADMIRAL MARSHAL PRESIDENT PRINCE PRINCESS USTAD USTAZ AKHUND AKHUNDZADA JR SR JUNIOR SENIOR II III IV ALIAS AKA KNOWN AS',
);

/** Markers for a name that was not given. */
export const PLACEHOLDERS = list('FNU LNU UNKNOWN UNK NFN NLN NONAME XXX XXXX XX NONE');

/** Endings glued to a given name by reservation systems. */
export const GLUED_TITLES: readonly string[] = ['MSTR', 'MISS', 'MRS', 'MR', 'MS', 'DR'];

/** Beginnings that are written apart or together with the name that follows. */
export const GLUED_PARTICLES: readonly string[] = [
  'DELA',
  'DEL',
  'DE',
  'DI',
  'DA',
  'DOS',
  'DU',
  'VANDER',
  'VANDEN',
  'VAN',
  'VON',
  'AL',
  'EL',
  'BEN',
  'BIN',
  'IBN',
  'ABU',
  'ABOU',
  'OULD',
];

/** Particles that are also whole names of short-name cultures; they count as names where a person has only one other. */
export const ALSO_NAMES = list('LE DO DI DA AN AS BIN BEN VAN TEN DEN SAN ABDUL ABD ABOU OM ED');
