-- The graph store. One file: graph, evidence, source texts, and what stayed unresolved.
-- application_id and user_version are set by the code that runs this script.

CREATE TABLE label (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- A combination of labels that at least one node has; `names` is a sorted JSON array.
CREATE TABLE label_set (
  id    INTEGER PRIMARY KEY,
  names TEXT NOT NULL UNIQUE CHECK (json_valid(names))
) STRICT;

CREATE TABLE label_set_member (
  label     INTEGER NOT NULL REFERENCES label (id),
  label_set INTEGER NOT NULL REFERENCES label_set (id),
  PRIMARY KEY (label, label_set)
) STRICT, WITHOUT ROWID;

CREATE TABLE relationship_type (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- `properties` is a JSON object with sorted keys. A double always has a fraction or an exponent;
-- what JSON cannot say is {"float": "NaN"}, {"float": "Inf"}, {"float": "-Inf"}.
CREATE TABLE node (
  id         INTEGER PRIMARY KEY,
  label_set  INTEGER NOT NULL REFERENCES label_set (id),
  properties TEXT NOT NULL CHECK (json_valid(properties))
) STRICT;

CREATE TABLE relationship (
  id         INTEGER PRIMARY KEY,
  source     INTEGER NOT NULL REFERENCES node (id),
  type       INTEGER NOT NULL REFERENCES relationship_type (id),
  target     INTEGER NOT NULL REFERENCES node (id),
  properties TEXT NOT NULL CHECK (json_valid(properties))
) STRICT;

-- The original bytes of every file, so that the database alone can show its evidence, and what
-- extraction read from it, so that resolution never needs the text again.
CREATE TABLE source (
  id         INTEGER PRIMARY KEY,
  key        TEXT NOT NULL UNIQUE,
  encoding   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  bytes      BLOB NOT NULL,
  settings   TEXT NOT NULL,
  extraction TEXT NOT NULL CHECK (json_valid(extraction))
) STRICT;

CREATE TABLE evidence (
  id           INTEGER PRIMARY KEY,
  relationship INTEGER NOT NULL REFERENCES relationship (id),
  article      INTEGER NOT NULL REFERENCES node (id),
  source       INTEGER NOT NULL REFERENCES source (id),
  rule         TEXT NOT NULL,
  confidence   REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
) STRICT;

-- Byte ranges in `source.bytes`; several where a break of the page cuts the sentence.
CREATE TABLE evidence_span (
  evidence    INTEGER NOT NULL REFERENCES evidence (id),
  ordinal     INTEGER NOT NULL,
  first_byte  INTEGER NOT NULL CHECK (first_byte >= 0),
  past_byte   INTEGER NOT NULL CHECK (past_byte >= first_byte),
  PRIMARY KEY (evidence, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE unresolved (
  id      INTEGER PRIMARY KEY,
  source  INTEGER NOT NULL REFERENCES source (id),
  article INTEGER REFERENCES node (id),
  reason  TEXT NOT NULL,
  detail  TEXT NOT NULL
) STRICT;

CREATE TABLE unresolved_span (
  unresolved  INTEGER NOT NULL REFERENCES unresolved (id),
  ordinal     INTEGER NOT NULL,
  first_byte  INTEGER NOT NULL CHECK (first_byte >= 0),
  past_byte   INTEGER NOT NULL CHECK (past_byte >= first_byte),
  PRIMARY KEY (unresolved, ordinal)
) STRICT, WITHOUT ROWID;

-- Made after the rows: faster to load, and denser. A hop from a node says INDEXED BY which of
-- relationship_outgoing and relationship_incoming it means: SQLite, which knows no counts, may
-- otherwise read all relationships of the type.
CREATE INDEX node_by_label_set ON node (label_set);
CREATE INDEX node_by_name ON node (properties ->> '$.name');
CREATE INDEX relationship_by_type ON relationship (type);
CREATE INDEX relationship_outgoing ON relationship (source, type, target);
CREATE INDEX relationship_incoming ON relationship (target, type, source);
CREATE INDEX evidence_by_relationship ON evidence (relationship);
CREATE INDEX evidence_by_source ON evidence (source);
CREATE INDEX unresolved_by_source ON unresolved (source);
