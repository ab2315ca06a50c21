-- The log of operations is the truth; every other table is a projection of it and can be made anew (core/history/rebuild.ts),
-- but for meta, draft and the copies of past releases' reports, which belong to this laptop.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE op (
  arrival INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  change TEXT NOT NULL,
  -- The change that an undo or redo takes back.
  undoes TEXT,
  header TEXT NOT NULL,
  -- JSON of field -> [salt, value]; for sealed kinds nonce + AES-256-GCM of that JSON; fields that were erased are absent.
  content BLOB NOT NULL,
  -- 0 while values are missing that a later bundle may bring (a study pack, a bundle without the register).
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  -- The merge that brought it; NULL: written here.
  merge TEXT
) STRICT;
CREATE INDEX op_by_device ON op (device, seq);
CREATE INDEX op_by_record ON op (record, arrival);
CREATE INDEX op_by_change ON op (change, arrival);
CREATE INDEX op_by_undone ON op (undoes) WHERE undoes IS NOT NULL;

-- Which operations are named as seen, by field: an operation that arrives after its successor is no head.
CREATE TABLE op_base (
  base TEXT NOT NULL,
  field TEXT NOT NULL,
  op TEXT NOT NULL,
  PRIMARY KEY (base, field, op)
) STRICT, WITHOUT ROWID;

-- Merges taken in, for provenance and for undo; what a merge filled in is kept so that undo can empty it again.
CREATE TABLE merge (id TEXT PRIMARY KEY, at TEXT NOT NULL, device TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT;
CREATE INDEX op_by_merge ON op (merge) WHERE merge IS NOT NULL;
CREATE TABLE filled (op TEXT NOT NULL, merge TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (op, merge)) STRICT, WITHOUT ROWID;

-- Laptops of the study: the key that signs their bundles, as first seen, and the changes of theirs that have not come yet.
CREATE TABLE laptop (device TEXT PRIMARY KEY, public_key TEXT NOT NULL, missing TEXT NOT NULL DEFAULT '[]') STRICT, WITHOUT ROWID;

-- Values that are gone for a sealed passage (1) or a withdrawal (2), whichever bundle still brings them; and whole records, but for the fields kept (JSON list).
CREATE TABLE erased (op TEXT NOT NULL, field TEXT NOT NULL, cause INTEGER NOT NULL, PRIMARY KEY (op, field)) STRICT, WITHOUT ROWID;
CREATE TABLE erased_record (record TEXT PRIMARY KEY, kept TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  -- JSON of field -> sorted operation ids.
  heads TEXT NOT NULL,
  -- JSON list of fields with two or more heads; '[]' where there is none.
  conflicts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX record_by_kind ON record (kind);
CREATE INDEX record_conflicted ON record (id) WHERE conflicts <> '[]';

CREATE TABLE site (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  window_start TEXT,
  window_end TEXT,
  external_id TEXT
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  role TEXT NOT NULL,
  -- JSON list of site ids: a person is not a child of a site.
  sites TEXT NOT NULL,
  gender TEXT NOT NULL,
  age INTEGER,
  ethnicity TEXT NOT NULL,
  consent TEXT NOT NULL,
  external_id TEXT,
  -- The same person, registered on another laptop too: joined by a person's decision, and taken apart by another.
  same_as TEXT
) STRICT;

-- Names that stand for people in releases, where the study does not use role codes.
CREATE TABLE pseudonym (id TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL, how TEXT NOT NULL) STRICT;

-- One row an entry of the ledger; entries are only added.
CREATE TABLE consent (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  activity TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT NOT NULL,
  taken_by TEXT,
  sheet TEXT NOT NULL,
  -- JSON list of entries its author saw.
  supersedes TEXT NOT NULL
) STRICT;
CREATE INDEX consent_by_person ON consent (person);

CREATE TABLE withdrawal (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  choice TEXT NOT NULL,
  effective TEXT NOT NULL,
  date TEXT NOT NULL,
  -- JSON list of keyed hashes of the names that were erased, by which a later note that has one is noticed.
  markers TEXT NOT NULL
) STRICT;
CREATE INDEX withdrawal_by_person ON withdrawal (person);

CREATE TABLE researcher (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  external_id TEXT
) STRICT;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  researcher TEXT,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  setting TEXT NOT NULL,
  external_id TEXT
) STRICT;

-- Someone was asked whether the researcher may stay: who as a role only, and of one who declined nothing but the time.
CREATE TABLE episode (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  session TEXT,
  role TEXT NOT NULL,
  outcome TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  researcher TEXT,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX episode_by_site ON episode (site, started_at);

-- Sealed passages: what anybody may know of one. Its words are the record sealed:ID, under the register's key.
CREATE TABLE seal (
  id TEXT PRIMARY KEY,
  note TEXT NOT NULL,
  reason TEXT NOT NULL,
  words INTEGER NOT NULL,
  -- The whole note is sealed.
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
  -- Unsealed again, deliberately.
  opened INTEGER NOT NULL CHECK (opened IN (0, 1))
) STRICT;
CREATE INDEX seal_by_note ON seal (note, opened);

CREATE TABLE code (id TEXT PRIMARY KEY, label TEXT NOT NULL, external_id TEXT) STRICT;

-- Passages that were coded in a release and came back: places and words as they were released, never as they were written.
CREATE TABLE coding (
  id TEXT PRIMARY KEY,
  note TEXT NOT NULL,
  code TEXT NOT NULL,
  -- Unicode code points of the released text, the end exclusive.
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  -- '' where it was erased for a withdrawal: then it is nowhere to be found again.
  passage TEXT NOT NULL,
  -- The release by date and profile.
  release TEXT NOT NULL,
  researcher TEXT
) STRICT;
CREATE INDEX coding_by_note ON coding (note);

CREATE TABLE note (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  site TEXT,
  session TEXT,
  researcher TEXT,
  kind TEXT NOT NULL,
  -- Local time with offset as it was written; the same moment in milliseconds, for order; the local day, for lists.
  occurred_at TEXT NOT NULL,
  occurred_ms INTEGER NOT NULL,
  day TEXT NOT NULL,
  precision TEXT NOT NULL,
  part TEXT,
  zone TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  external_id TEXT,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  -- Words of the body, counted when it is written, so that sums need not read every note.
  words INTEGER NOT NULL,
  -- Last, so that lists and searches need not read past a long wording to reach the facts.
  body TEXT NOT NULL
) STRICT;
CREATE INDEX note_in_time ON note (removed, occurred_ms, row);
CREATE INDEX note_by_site ON note (site, removed, occurred_ms, row);
CREATE INDEX note_by_day ON note (day, removed, occurred_ms, row);
CREATE INDEX note_by_kind ON note (kind, removed, occurred_ms, row);
CREATE INDEX note_days ON note (site, removed, day);
CREATE INDEX note_by_session ON note (session, removed);

-- `removed` repeats the note's, so that counting someone's notes reads this index alone.
CREATE TABLE note_person (
  note TEXT NOT NULL,
  person TEXT NOT NULL,
  removed INTEGER NOT NULL,
  PRIMARY KEY (note, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_person_by_person ON note_person (person, removed, note);

CREATE TABLE note_code (
  note TEXT NOT NULL,
  code TEXT NOT NULL,
  removed INTEGER NOT NULL,
  PRIMARY KEY (note, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_code_by_code ON note_code (code, removed, note);

CREATE VIRTUAL TABLE note_text USING fts5 (
  body,
  content = 'note',
  content_rowid = 'row',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'",
  prefix = '2 3'
);
-- Removed words must leave the index too, not only its answers.
INSERT INTO note_text (note_text, rank) VALUES ('secure-delete', 1);

-- What is being typed and is not yet in the history: one row a note, replaced at each pause of the hand.
CREATE TABLE draft (
  note TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- External ids of an intake, so that a second import finds what the first made.
CREATE TABLE external (
  kind TEXT NOT NULL,
  external_id TEXT NOT NULL,
  record TEXT NOT NULL,
  -- Hash of the row as it was last imported: an unchanged row must not undo what was edited here since.
  row_hash TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (kind, external_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE release_report (release TEXT PRIMARY KEY, html TEXT NOT NULL) STRICT;
