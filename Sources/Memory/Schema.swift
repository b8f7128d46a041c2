internal import GRDB

/// The tables of a memory file and how older files are brought up to date.
///
/// Documentation/Memory.md explains them for who reads a memory with `sqlite3`.
enum Schema {
  /// What SQLite's `application_id` says: "Pont" in ASCII.
  static let applicationID: Int64 = 0x506F_6E74
  /// The version that this program writes, in SQLite's `user_version`.
  static let version = 6
  /// Bytes of a page: large enough for most rows of the index.
  static let pageSize = 8192

  /// A step from a version to the next.
  private enum Step {
    case sql(String)
    case work((Database) throws -> Void)
  }

  /// Steps from each version to the next; once released, a step is never changed.
  private static var migrations: [[Step]] {
    [
      [.sql(units + origins + glossary + index)], [.sql(history)], [.sql(ranks)],
      [.sql(compact), .work(ExactTable.takeOver), .sql("DROP TABLE listed")],
      // The table `exact` may have several runs of rows.
      [.work(IndexRebuild.afterGreekFolding)],
      // How often units came to have another origin.
      [.sql("ALTER TABLE generation ADD COLUMN origins INTEGER NOT NULL DEFAULT 0")],
    ]
  }

  /// Brings a file up to date, in a transaction of the caller.
  static func migrate(_ database: Database, from version: Int) throws {
    for step in migrations.dropFirst(version).joined() {
      switch step {
      case .sql(let sql): try database.execute(sql: sql)
      case .work(let work): try work(database)
      }
    }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(Self.version)")
  }

  private static let units = """
    CREATE TABLE language (id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE);
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      origin INTEGER, name TEXT, detail INTEGER);
    -- id = unit × 1024 + position; codes: the content as JSON where it has inline codes.
    CREATE TABLE variant (
      id INTEGER PRIMARY KEY, language INTEGER NOT NULL, text TEXT NOT NULL, codes TEXT);
    CREATE TABLE exact (
      digest INTEGER NOT NULL, variant INTEGER NOT NULL,
      PRIMARY KEY (digest, variant)) WITHOUT ROWID;
    -- Where else a unit came from; its first occurrence is the row of the unit itself.
    CREATE TABLE occurrence (
      id INTEGER PRIMARY KEY, unit INTEGER NOT NULL, digest INTEGER NOT NULL,
      origin INTEGER, name TEXT, detail INTEGER, UNIQUE (unit, digest));
    -- Neighbours in the document; occurrence 0 is the row of the unit itself.
    CREATE TABLE context (
      variant INTEGER NOT NULL, occurrence INTEGER NOT NULL, previous TEXT, next TEXT,
      PRIMARY KEY (variant, occurrence)) WITHOUT ROWID;
    CREATE VIEW unit_text AS
      SELECT variant.id >> 10 AS unit, variant.id & 1023 AS position, tag AS language, text, codes
      FROM variant JOIN language ON language.id = variant.language;

    """

  private static let origins = """
    -- What was imported: the name of a file, and what it said about itself, as JSON.
    CREATE TABLE origin (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, header TEXT NOT NULL, UNIQUE (name, header));
    -- Attributes, notes and properties, as JSON; what is alike is kept once.
    CREATE TABLE detail (id INTEGER PRIMARY KEY, digest INTEGER NOT NULL, json TEXT NOT NULL);
    CREATE INDEX detail_digest ON detail (digest);
    -- What was changed: rows of one deed are undone together.
    CREATE TABLE history (
      id INTEGER PRIMARY KEY, deed INTEGER NOT NULL, kind TEXT NOT NULL, subject INTEGER NOT NULL,
      before TEXT);

    """

  private static let glossary = """
    CREATE TABLE concept (
      id INTEGER PRIMARY KEY AUTOINCREMENT, digest INTEGER NOT NULL, origin INTEGER, name TEXT,
      kind TEXT NOT NULL, subject TEXT, definition TEXT, source TEXT, detail INTEGER);
    CREATE INDEX concept_digest ON concept (digest);
    -- id = concept × 1024 + position
    CREATE TABLE term (
      id INTEGER PRIMARY KEY, language INTEGER NOT NULL, text TEXT NOT NULL, part TEXT NOT NULL,
      status TEXT NOT NULL, detail INTEGER);
    -- Suggestions that were turned down.
    CREATE TABLE rejection (
      source_language INTEGER NOT NULL, target_language INTEGER NOT NULL,
      source TEXT NOT NULL, target TEXT NOT NULL,
      PRIMARY KEY (source_language, target_language, source, target)) WITHOUT ROWID;
    -- Word pairs that alignment has learnt, in its own form.
    CREATE TABLE lexicon (
      source_language INTEGER NOT NULL, target_language INTEGER NOT NULL, data BLOB NOT NULL,
      PRIMARY KEY (source_language, target_language)) WITHOUT ROWID;

    """

  private static let ranks = """
    -- The order in which the glossaries of a memory are asked: the lowest number first.
    CREATE TABLE glossary_rank (name TEXT PRIMARY KEY, rank INTEGER NOT NULL) WITHOUT ROWID;
    """

  private static let compact = """
    -- Which variants may have a text: id = the first 14 bits of its digest; items: for each variant
    -- 16 more bits, and its number in 40.
    ALTER TABLE exact RENAME TO listed;
    CREATE TABLE exact (id INTEGER PRIMARY KEY, items BLOB NOT NULL);
    -- id = block × 2²⁸ + token, so that a block lies together.
    CREATE TABLE list (id INTEGER PRIMARY KEY, items BLOB NOT NULL);
    INSERT INTO list SELECT (block << 28) + token, items FROM posting ORDER BY block, token;
    DROP TABLE posting;
    ALTER TABLE list RENAME TO posting;
    -- Rejections have numbers, so that history can tell of them.
    CREATE TABLE refused (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source_language INTEGER NOT NULL, target_language INTEGER NOT NULL,
      source TEXT NOT NULL, target TEXT NOT NULL,
      UNIQUE (source_language, target_language, source, target));
    INSERT INTO refused (source_language, target_language, source, target)
      SELECT source_language, target_language, source, target FROM rejection;
    DROP TABLE rejection;
    ALTER TABLE refused RENAME TO rejection;
    """

  private static let index = """
    -- The fuzzy index: see Documentation/Memory.md. A language below zero stands for the short
    -- forms of its segments.
    CREATE TABLE generation (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL);
    INSERT INTO generation VALUES (1, 0);
    CREATE TABLE token (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    CREATE TABLE block (
      id INTEGER PRIMARY KEY AUTOINCREMENT, language INTEGER NOT NULL, count INTEGER NOT NULL,
      lengths BLOB NOT NULL);
    -- id = block × 1024 + number
    CREATE TABLE chunk (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE posting (
      token INTEGER NOT NULL, block INTEGER NOT NULL, items BLOB NOT NULL,
      PRIMARY KEY (token, block)) WITHOUT ROWID;
    CREATE TABLE fresh (
      variant INTEGER NOT NULL, language INTEGER NOT NULL, tokens BLOB NOT NULL,
      PRIMARY KEY (language, variant)) WITHOUT ROWID;
    """

  private static let history = """
    -- Something that was done; undone: by which operation; undoes: what it took back; forgotten:
    -- whether what was before is known no more.
    CREATE TABLE operation (
      id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, name TEXT NOT NULL, note TEXT,
      undoes INTEGER, undone INTEGER, forgotten INTEGER NOT NULL DEFAULT 0);
    DROP TABLE history;
    -- What the things first … last were before an operation: their rows as JSON; nothing where they
    -- were not there.
    CREATE TABLE history (
      id INTEGER PRIMARY KEY, operation INTEGER NOT NULL, kind TEXT NOT NULL,
      first INTEGER NOT NULL, last INTEGER NOT NULL, before TEXT, UNIQUE (operation, kind, first));
    -- How often a unit was added again just as it was, and when last.
    CREATE TABLE usage (unit INTEGER PRIMARY KEY, count INTEGER NOT NULL, time INTEGER NOT NULL);
    -- Numbers of occurrences are never given twice, and tell when they came in between the units:
    -- unit before it × 2²⁰ + count.
    CREATE TABLE numbered (
      id INTEGER PRIMARY KEY AUTOINCREMENT, unit INTEGER NOT NULL, digest INTEGER NOT NULL,
      origin INTEGER, name TEXT, detail INTEGER, UNIQUE (unit, digest));
    INSERT INTO numbered
      SELECT (unit << 20) + row_number() OVER (PARTITION BY unit ORDER BY id), unit, digest, origin,
        name, detail FROM occurrence ORDER BY id;
    UPDATE context SET occurrence = (
        SELECT numbered.id FROM occurrence
        JOIN numbered ON numbered.unit = occurrence.unit AND numbered.digest = occurrence.digest
        WHERE occurrence.id = context.occurrence)
      WHERE occurrence > 0;
    DROP TABLE occurrence;
    ALTER TABLE numbered RENAME TO occurrence;
    """
}
