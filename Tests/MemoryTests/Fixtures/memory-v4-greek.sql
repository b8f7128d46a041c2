-- A memory in format 4 whose index takes an iota below a letter for a letter.
PRAGMA application_id = 1349480052;
PRAGMA user_version = 4;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE language (id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE);
INSERT INTO language VALUES(1,'el');
INSERT INTO language VALUES(2,'en');
CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  origin INTEGER, name TEXT, detail INTEGER);
INSERT INTO unit VALUES(1,1,'1',NULL);
CREATE TABLE variant (
  id INTEGER PRIMARY KEY, language INTEGER NOT NULL, text TEXT NOT NULL, codes TEXT);
INSERT INTO variant VALUES(1024,1,'Ὁ ᾅδης κεῖται μακρὰν τῇ γῇ.',NULL);
INSERT INTO variant VALUES(1025,2,'Hades lies far from the earth.',NULL);
CREATE TABLE context (
  variant INTEGER NOT NULL, occurrence INTEGER NOT NULL, previous TEXT, next TEXT,
  PRIMARY KEY (variant, occurrence)) WITHOUT ROWID;
CREATE TABLE origin (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, header TEXT NOT NULL, UNIQUE (name, header));
INSERT INTO origin VALUES(1,'gr.tmx','{"attributes":[["srclang","el"],["creationtool","t"],["creationtoolversion","1"],["segtype","sentence"],["o-tmf","x"],["adminlang","en"],["datatype","plaintext"]]}');
CREATE TABLE detail (id INTEGER PRIMARY KEY, digest INTEGER NOT NULL, json TEXT NOT NULL);
CREATE TABLE concept (
  id INTEGER PRIMARY KEY AUTOINCREMENT, digest INTEGER NOT NULL, origin INTEGER, name TEXT,
  kind TEXT NOT NULL, subject TEXT, definition TEXT, source TEXT, detail INTEGER);
CREATE TABLE term (
  id INTEGER PRIMARY KEY, language INTEGER NOT NULL, text TEXT NOT NULL, part TEXT NOT NULL,
  status TEXT NOT NULL, detail INTEGER);
CREATE TABLE lexicon (
  source_language INTEGER NOT NULL, target_language INTEGER NOT NULL, data BLOB NOT NULL,
  PRIMARY KEY (source_language, target_language)) WITHOUT ROWID;
CREATE TABLE generation (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL);
INSERT INTO generation VALUES(1,1);
CREATE TABLE token (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
INSERT INTO token VALUES(1,'ο');
INSERT INTO token VALUES(2,'αιδησ');
INSERT INTO token VALUES(3,'κειται');
INSERT INTO token VALUES(4,'μακραν');
INSERT INTO token VALUES(5,'τηι');
INSERT INTO token VALUES(6,'γηι');
INSERT INTO token VALUES(7,'hades');
INSERT INTO token VALUES(8,'lies');
INSERT INTO token VALUES(9,'far');
INSERT INTO token VALUES(10,'from');
INSERT INTO token VALUES(11,'the');
INSERT INTO token VALUES(12,'earth');
CREATE TABLE block (
  id INTEGER PRIMARY KEY AUTOINCREMENT, language INTEGER NOT NULL, count INTEGER NOT NULL,
  lengths BLOB NOT NULL);
CREATE TABLE chunk (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE fresh (
  variant INTEGER NOT NULL, language INTEGER NOT NULL, tokens BLOB NOT NULL,
  PRIMARY KEY (language, variant)) WITHOUT ROWID;
INSERT INTO fresh VALUES(1024,1,X'010203040506');
INSERT INTO fresh VALUES(1025,2,X'0708090a0b0c');
CREATE TABLE operation (
  id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, name TEXT NOT NULL, note TEXT,
  undoes INTEGER, undone INTEGER, forgotten INTEGER NOT NULL DEFAULT 0);
INSERT INTO operation VALUES(1,1795664472,'import','gr.tmx',NULL,NULL,0);
CREATE TABLE history (
  id INTEGER PRIMARY KEY, operation INTEGER NOT NULL, kind TEXT NOT NULL,
  first INTEGER NOT NULL, last INTEGER NOT NULL, before TEXT, UNIQUE (operation, kind, first));
INSERT INTO history VALUES(1,1,'unit',1,1,NULL);
INSERT INTO history VALUES(2,1,'origin',1,1,NULL);
CREATE TABLE usage (unit INTEGER PRIMARY KEY, count INTEGER NOT NULL, time INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS "occurrence" (
  id INTEGER PRIMARY KEY AUTOINCREMENT, unit INTEGER NOT NULL, digest INTEGER NOT NULL,
  origin INTEGER, name TEXT, detail INTEGER, UNIQUE (unit, digest));
CREATE TABLE glossary_rank (name TEXT PRIMARY KEY, rank INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE exact (id INTEGER PRIMARY KEY, items BLOB NOT NULL);
INSERT INTO exact VALUES(9284,X'd86c0000000401');
INSERT INTO exact VALUES(15910,X'd0090000000400');
CREATE TABLE IF NOT EXISTS "posting" (id INTEGER PRIMARY KEY, items BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS "rejection" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_language INTEGER NOT NULL, target_language INTEGER NOT NULL,
  source TEXT NOT NULL, target TEXT NOT NULL,
  UNIQUE (source_language, target_language, source, target));
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('occurrence',0);
INSERT INTO sqlite_sequence VALUES('rejection',0);
INSERT INTO sqlite_sequence VALUES('unit',1);
INSERT INTO sqlite_sequence VALUES('operation',1);
CREATE VIEW unit_text AS
  SELECT variant.id >> 10 AS unit, variant.id & 1023 AS position, tag AS language, text, codes
  FROM variant JOIN language ON language.id = variant.language;
CREATE INDEX detail_digest ON detail (digest);
CREATE INDEX concept_digest ON concept (digest);
COMMIT;
