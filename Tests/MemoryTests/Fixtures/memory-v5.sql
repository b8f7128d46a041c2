-- The same memory in format 5, whose table "exact" may have several runs of rows.
PRAGMA application_id = 1349480052;
PRAGMA user_version = 5;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE language (id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE);
INSERT INTO language VALUES(1,'nl');
INSERT INTO language VALUES(2,'en');
INSERT INTO language VALUES(3,'nl-BE');
INSERT INTO language VALUES(4,'en-GB');
INSERT INTO language VALUES(5,'de');
CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  origin INTEGER, name TEXT, detail INTEGER);
INSERT INTO unit VALUES(1,1,'1',1);
INSERT INTO unit VALUES(2,1,'2',NULL);
INSERT INTO unit VALUES(3,1,'3',NULL);
CREATE TABLE variant (
  id INTEGER PRIMARY KEY, language INTEGER NOT NULL, text TEXT NOT NULL, codes TEXT);
INSERT INTO variant VALUES(1024,1,'Het regent al drie dagen.',NULL);
INSERT INTO variant VALUES(1025,2,'It has been raining for three days.',NULL);
INSERT INTO variant VALUES(2048,3,'Druk op .','["Druk op ",{"role":"standalone","element":"ph","attributes":[["x","1"]],"data":["{nu}"]},"."]');
INSERT INTO variant VALUES(2049,4,'Press .','["Press ",{"role":"standalone","element":"ph","attributes":[["x","1"]],"data":["{now}"]},"."]');
INSERT INTO variant VALUES(2050,5,'Drücken Sie.',NULL);
INSERT INTO variant VALUES(3072,1,'ja',NULL);
INSERT INTO variant VALUES(3073,2,'yes',NULL);
CREATE TABLE context (
  variant INTEGER NOT NULL, occurrence INTEGER NOT NULL, previous TEXT, next TEXT,
  PRIMARY KEY (variant, occurrence)) WITHOUT ROWID;
INSERT INTO context VALUES(1024,0,'Wat een weer.',NULL);
INSERT INTO context VALUES(3073,3145729,NULL,'After that.');
CREATE TABLE origin (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, header TEXT NOT NULL, UNIQUE (name, header));
INSERT INTO origin VALUES(1,'v1.tmx','{"attributes":[["creationtool","hand"],["creationtoolversion","1"],["segtype","sentence"],["o-tmf","none"],["adminlang","en"],["srclang","nl"],["datatype","plaintext"]],"annotations":[{"property":"project","value":"brug"}]}');
INSERT INTO origin VALUES(2,'v1b.tmx','{"attributes":[["creationtool","hand"],["creationtoolversion","1"],["segtype","sentence"],["o-tmf","none"],["adminlang","en"],["srclang","nl"],["datatype","plaintext"]]}');
INSERT INTO origin VALUES(3,'terms.tsv','{}');
CREATE TABLE detail (id INTEGER PRIMARY KEY, digest INTEGER NOT NULL, json TEXT NOT NULL);
INSERT INTO detail VALUES(1,5693218024722277280,'{"attributes":[["creationdate","20230105T101500Z"],["changeid","anna"]],"annotations":[{"property":"domain","value":"weer"}]}');
INSERT INTO detail VALUES(2,128915761427256151,'{"attributes":[["changedate","20240301T080000Z"]]}');
INSERT INTO detail VALUES(3,6483949878041211677,'{"annotations":[{"note":"in news; armistice only for a signed treaty"}]}');
INSERT INTO detail VALUES(4,-3309139651492364137,'{"annotations":[{"note":"plural: waarnemers / monitors"}]}');
INSERT INTO detail VALUES(5,-5249273694352942073,'{"annotations":[{"note":"of the United Nations"}]}');
INSERT INTO detail VALUES(6,-7872009759172873812,'{"annotations":[{"note":"of the OSCE"}]}');
INSERT INTO detail VALUES(7,-7367498750932668827,'{"annotations":[{"note":"of the Dutch parliament; “the House” afterwards"}]}');
INSERT INTO detail VALUES(8,6194230138075053145,'{"annotations":[{"note":"the Netherlands"}]}');
INSERT INTO detail VALUES(9,-5389610595190282569,'{"annotations":[{"note":"not “cabinet” in running text"}]}');
INSERT INTO detail VALUES(10,-4569946459606117043,'{"annotations":[{"note":"technical"}]}');
INSERT INTO detail VALUES(11,-2002688568728195696,'{"annotations":[{"note":"museum"}]}');
CREATE TABLE concept (
  id INTEGER PRIMARY KEY AUTOINCREMENT, digest INTEGER NOT NULL, origin INTEGER, name TEXT,
  kind TEXT NOT NULL, subject TEXT, definition TEXT, source TEXT, detail INTEGER);
INSERT INTO concept VALUES(1,-6337562897955927010,3,NULL,'other',NULL,NULL,NULL,3);
INSERT INTO concept VALUES(2,1969416546431276766,3,NULL,'other',NULL,NULL,NULL,NULL);
CREATE TABLE term (
  id INTEGER PRIMARY KEY, language INTEGER NOT NULL, text TEXT NOT NULL, part TEXT NOT NULL,
  status TEXT NOT NULL, detail INTEGER);
INSERT INTO term VALUES(1024,1,'wapenstilstand','full','preferred',NULL);
INSERT INTO term VALUES(1025,2,'ceasefire','full','preferred',NULL);
INSERT INTO term VALUES(1026,5,'Waffenruhe','full','preferred',NULL);
INSERT INTO term VALUES(2048,1,'begrotingstekort','full','preferred',NULL);
INSERT INTO term VALUES(2049,2,'budget deficit','full','preferred',NULL);
INSERT INTO term VALUES(2050,5,'Haushaltsdefizit','full','preferred',NULL);
CREATE TABLE lexicon (
  source_language INTEGER NOT NULL, target_language INTEGER NOT NULL, data BLOB NOT NULL,
  PRIMARY KEY (source_language, target_language)) WITHOUT ROWID;
CREATE TABLE generation (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL);
INSERT INTO generation VALUES(1,3);
CREATE TABLE token (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
INSERT INTO token VALUES(1,'het');
INSERT INTO token VALUES(2,'regent');
INSERT INTO token VALUES(3,'al');
INSERT INTO token VALUES(4,'drie');
INSERT INTO token VALUES(5,'dagen');
INSERT INTO token VALUES(6,'it');
INSERT INTO token VALUES(7,'has');
INSERT INTO token VALUES(8,'been');
INSERT INTO token VALUES(9,'raining');
INSERT INTO token VALUES(10,'for');
INSERT INTO token VALUES(11,'three');
INSERT INTO token VALUES(12,'days');
INSERT INTO token VALUES(13,'druk');
INSERT INTO token VALUES(14,'op');
INSERT INTO token VALUES(15,'press');
INSERT INTO token VALUES(16,'drucken');
INSERT INTO token VALUES(17,'sie');
INSERT INTO token VALUES(18,'ja');
INSERT INTO token VALUES(19,'yes');
CREATE TABLE block (
  id INTEGER PRIMARY KEY AUTOINCREMENT, language INTEGER NOT NULL, count INTEGER NOT NULL,
  lengths BLOB NOT NULL);
INSERT INTO block VALUES(1,1,2,X'01010501');
CREATE TABLE chunk (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
INSERT INTO chunk VALUES(1024,X'80300112ff1f050102030405');
CREATE TABLE fresh (
  variant INTEGER NOT NULL, language INTEGER NOT NULL, tokens BLOB NOT NULL,
  PRIMARY KEY (language, variant)) WITHOUT ROWID;
INSERT INTO fresh VALUES(2050,-5,X'647275636b656e20736965');
INSERT INTO fresh VALUES(2049,-4,X'7072657373');
INSERT INTO fresh VALUES(2048,-3,X'6472756b206f70');
INSERT INTO fresh VALUES(3073,-2,X'796573');
INSERT INTO fresh VALUES(3072,-1,X'6a61');
INSERT INTO fresh VALUES(1025,2,X'060708090a0b0c');
INSERT INTO fresh VALUES(3073,2,X'13');
INSERT INTO fresh VALUES(2048,3,X'0d0e');
INSERT INTO fresh VALUES(2049,4,X'0f');
INSERT INTO fresh VALUES(2050,5,X'1011');
CREATE TABLE operation (
      id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, name TEXT NOT NULL, note TEXT,
      undoes INTEGER, undone INTEGER, forgotten INTEGER NOT NULL DEFAULT 0);
INSERT INTO operation VALUES(1,1700000000,'import','v1.tmx',NULL,NULL,0);
INSERT INTO operation VALUES(2,1700000100,'import','v1b.tmx',NULL,NULL,0);
CREATE TABLE history (
      id INTEGER PRIMARY KEY, operation INTEGER NOT NULL, kind TEXT NOT NULL,
      first INTEGER NOT NULL, last INTEGER NOT NULL, before TEXT, UNIQUE (operation, kind, first));
INSERT INTO history VALUES(1,1,'unit',1,3,NULL);
INSERT INTO history VALUES(2,1,'origin',1,1,NULL);
INSERT INTO history VALUES(3,2,'occurrence',3145729,3145729,NULL);
INSERT INTO history VALUES(4,2,'origin',2,2,NULL);
CREATE TABLE usage (unit INTEGER PRIMARY KEY, count INTEGER NOT NULL, time INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS "occurrence" (
      id INTEGER PRIMARY KEY AUTOINCREMENT, unit INTEGER NOT NULL, digest INTEGER NOT NULL,
      origin INTEGER, name TEXT, detail INTEGER, UNIQUE (unit, digest));
INSERT INTO occurrence VALUES(3145729,3,924972945734402074,2,'31',2);
CREATE TABLE glossary_rank (name TEXT PRIMARY KEY, rank INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE exact (id INTEGER PRIMARY KEY, items BLOB NOT NULL);
INSERT INTO exact VALUES(22,X'6a620000000802');
INSERT INTO exact VALUES(766,X'56750000000c01');
INSERT INTO exact VALUES(4756,X'2ebe0000000400');
INSERT INTO exact VALUES(7973,X'61fa0000000401');
INSERT INTO exact VALUES(8191,X'7f220000000c00');
INSERT INTO exact VALUES(13528,X'e0d30000000801');
INSERT INTO exact VALUES(14908,X'18f50000000800');
CREATE TABLE IF NOT EXISTS "posting" (id INTEGER PRIMARY KEY, items BLOB NOT NULL);
INSERT INTO posting VALUES(268435457,X'01');
INSERT INTO posting VALUES(268435458,X'01');
INSERT INTO posting VALUES(268435459,X'01');
INSERT INTO posting VALUES(268435460,X'01');
INSERT INTO posting VALUES(268435461,X'01');
INSERT INTO posting VALUES(268435474,X'00');
CREATE TABLE IF NOT EXISTS "rejection" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_language INTEGER NOT NULL, target_language INTEGER NOT NULL,
  source TEXT NOT NULL, target TEXT NOT NULL,
  UNIQUE (source_language, target_language, source, target));
INSERT INTO rejection VALUES(1,1,2,'Kiev','Kieff');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('unit',3);
INSERT INTO sqlite_sequence VALUES('concept',24);
INSERT INTO sqlite_sequence VALUES('occurrence',3145729);
INSERT INTO sqlite_sequence VALUES('operation',2);
INSERT INTO sqlite_sequence VALUES('block',1);
INSERT INTO sqlite_sequence VALUES('rejection',1);
CREATE INDEX detail_digest ON detail (digest);
CREATE INDEX concept_digest ON concept (digest);
CREATE VIEW unit_text AS
  SELECT variant.id >> 10 AS unit, variant.id & 1023 AS position, tag AS language, text, codes
  FROM variant JOIN language ON language.id = variant.language;
COMMIT;
