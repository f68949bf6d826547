-- The side tables of a plan, the same as in a GeoPackage (docs/decisions/0006, 0009). Each layer has two tables of its own,
-- made when the layer is declared: features as they are, and what they were ("xingtu_history_...").

-- The audit: who changed what, when and why. Each hash covers the one before.
CREATE TABLE xingtu_revisions (
  number bigint PRIMARY KEY CHECK (number > 0),
  parent bigint NOT NULL UNIQUE CHECK (parent = number - 1),
  time timestamptz NOT NULL,
  author text NOT NULL,
  reason text NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX xingtu_revisions_time ON xingtu_revisions (time);

CREATE TABLE xingtu_changes (
  revision bigint NOT NULL,
  layer text COLLATE "C" NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (revision, layer)
);

CREATE TABLE xingtu_plan (
  format integer NOT NULL,
  title_zh text NOT NULL,
  title_en text NOT NULL
);

CREATE TABLE xingtu_layers (
  position integer PRIMARY KEY,
  id text NOT NULL UNIQUE,
  table_name text NOT NULL UNIQUE,
  title_zh text NOT NULL,
  title_en text NOT NULL,
  geometry_type text NOT NULL,
  theme text,
  default_style text NOT NULL,
  scale_min double precision NOT NULL,
  scale_max double precision,
  rank integer NOT NULL,
  added bigint NOT NULL
);

CREATE TABLE xingtu_layer_styles (
  layer text NOT NULL,
  position integer NOT NULL,
  style text NOT NULL,
  PRIMARY KEY (layer, position)
);

CREATE TABLE xingtu_fields (
  layer text NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  column_name text NOT NULL,
  type text NOT NULL,
  title_zh text NOT NULL,
  title_en text NOT NULL,
  PRIMARY KEY (layer, position)
);

CREATE TABLE xingtu_field_codes (
  layer text NOT NULL,
  field text NOT NULL,
  position integer NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (layer, field, position)
);

CREATE TABLE xingtu_rules (
  layer text NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  other_layer text,
  tolerance double precision NOT NULL,
  clause text NOT NULL,
  PRIMARY KEY (layer, position)
);

CREATE TABLE xingtu_themes (
  position integer PRIMARY KEY,
  id text NOT NULL UNIQUE,
  title_zh text NOT NULL,
  title_en text NOT NULL
);

CREATE TABLE xingtu_horizons (
  year integer PRIMARY KEY,
  title_zh text NOT NULL,
  title_en text NOT NULL
);

CREATE TABLE xingtu_structures (
  position integer PRIMARY KEY,
  id text NOT NULL UNIQUE,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  plan text NOT NULL,
  citation text NOT NULL
);

CREATE TABLE xingtu_parts (
  structure text NOT NULL,
  position integer NOT NULL,
  number integer NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  role text,
  PRIMARY KEY (structure, position)
);

CREATE TABLE xingtu_part_features (
  structure text NOT NULL,
  part integer NOT NULL,
  position integer NOT NULL,
  layer text NOT NULL,
  feature text NOT NULL,
  PRIMARY KEY (structure, part, position)
);
