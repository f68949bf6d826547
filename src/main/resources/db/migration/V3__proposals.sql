-- Proposals, all versions of each: nothing is overwritten. A version of the status DELETED ends its proposal.
CREATE TABLE xingtu_proposals (
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL CHECK (version > 0),
  status text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  base bigint NOT NULL,
  author text NOT NULL,
  time timestamptz NOT NULL,
  PRIMARY KEY (id, version)
);

-- Geometries in well-known binary, longitude first.
CREATE TABLE xingtu_proposal_edits (
  proposal text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  position bigint NOT NULL,
  layer text NOT NULL,
  feature text NOT NULL,
  deleted boolean NOT NULL,
  geom bytea,
  PRIMARY KEY (proposal, version, position)
);

-- Values as text; their types are those of the layer's fields.
CREATE TABLE xingtu_proposal_values (
  proposal text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  position bigint NOT NULL,
  field text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (proposal, version, position, field)
);

-- Who did what to proposals. Each hash covers the one before.
CREATE TABLE xingtu_audit (
  number bigint PRIMARY KEY CHECK (number > 0),
  time timestamptz NOT NULL,
  author text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  version bigint NOT NULL,
  reason text NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
);
