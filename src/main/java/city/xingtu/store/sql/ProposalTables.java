package city.xingtu.store.sql;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Proposal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Reads and writes the versions of proposals. Every version is a row with edits of its own; none is ever changed. */
final class ProposalTables {

    /** The status of the version that ends a proposal. */
    private static final String DELETED = "DELETED";

    private final Dialect dialect;
    private final Function<String, Layer> layers;
    private final WKBReader reader = new WKBReader(new GeometryFactory());
    private final WKBWriter writer = new WKBWriter(2);

    /** @param layers finds the layers of edits */
    ProposalTables(Dialect dialect, Function<String, Layer> layers) {
        this.dialect = dialect;
        this.layers = layers;
    }

    /** A version of a proposal, without its edits. */
    record Version(
            String id,
            long number,
            String status,
            String title,
            String description,
            long base,
            String author,
            Instant time) {

        boolean deleted() {
            return status.equals(DELETED);
        }
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString("id"),
                row.getLong("version"),
                row.getString("status"),
                row.getString("title"),
                row.getString("description"),
                row.getLong("base"),
                row.getString("author"),
                dialect.time(row, "time"));
    }

    /** The newest version, be it the last. */
    Optional<Version> newest(Connection connection, String id) throws SQLException {
        return Sql.first(
                connection,
                this::version,
                "SELECT * FROM xingtu_proposals WHERE id = ? ORDER BY version DESC LIMIT 1",
                id);
    }

    /** A version with its edits; empty when there is none, or one that ends its proposal. */
    Optional<Proposal> proposal(Connection connection, String id, long number) throws SQLException {
        List<Version> versions = versions(connection, id);
        for (Version version : versions) {
            if (version.number() == number && !version.deleted()) {
                return Optional.of(whole(connection, versions.getFirst(), version));
            }
        }
        return Optional.empty();
    }

    private List<Version> versions(Connection connection, String id) throws SQLException {
        return Sql.list(connection, this::version, "SELECT * FROM xingtu_proposals WHERE id = ? ORDER BY version", id);
    }

    /** All versions but one that ends the proposal, oldest first. */
    List<Proposal> history(Connection connection, String id) throws SQLException {
        List<Proposal> history = new ArrayList<>();
        List<Version> versions = versions(connection, id);
        for (Version version : versions) {
            if (!version.deleted()) {
                history.add(whole(connection, versions.getFirst(), version));
            }
        }
        return history;
    }

    /** The newest versions of all proposals that have not ended. */
    List<Proposal> list(Connection connection) throws SQLException {
        List<String> ids = Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT id FROM xingtu_proposals p WHERE status <> ? AND version = (SELECT max(version)"
                        + " FROM xingtu_proposals WHERE id = p.id) ORDER BY id",
                DELETED);
        List<Proposal> proposals = new ArrayList<>();
        for (String id : ids) {
            List<Version> versions = versions(connection, id);
            proposals.add(whole(connection, versions.getFirst(), versions.getLast()));
        }
        return proposals;
    }

    private Proposal whole(Connection connection, Version first, Version version) throws SQLException {
        return new Proposal(
                version.id(),
                version.number(),
                first.author(),
                first.time(),
                version.time(),
                new Proposal.Content(
                        version.title(),
                        version.description(),
                        Proposal.Status.valueOf(version.status()),
                        version.base(),
                        edits(connection, version)));
    }

    private List<Edit> edits(Connection connection, Version version) throws SQLException {
        Map<Long, Map<String, String>> values = new HashMap<>();
        Sql.list(
                connection,
                row -> values.computeIfAbsent(row.getLong("position"), absent -> new HashMap<>())
                        .put(row.getString("field"), row.getString("value")),
                "SELECT position, field, value FROM xingtu_proposal_values WHERE proposal = ? AND version = ?",
                version.id(),
                version.number());
        return Sql.list(
                connection,
                row -> edit(row, values.getOrDefault(row.getLong("position"), Map.of())),
                "SELECT position, layer, feature, deleted, geom FROM xingtu_proposal_edits WHERE proposal = ?"
                        + " AND version = ? ORDER BY position",
                version.id(),
                version.number());
    }

    private Edit edit(ResultSet row, Map<String, String> values) throws SQLException {
        String layer = row.getString("layer");
        String id = row.getString("feature");
        if (row.getBoolean("deleted")) {
            return new Edit.Delete(layer, id);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : layers.apply(layer).fields()) {
            String text = values.get(field.name());
            if (text != null) {
                properties.put(field.name(), FieldText.read(field.type(), text));
            }
        }
        return new Edit.Put(layer, new Feature(id, geometry(row.getBytes("geom")), properties));
    }

    private @Nullable Geometry geometry(byte @Nullable [] wkb) throws SQLException {
        try {
            return wkb == null ? null : reader.read(wkb);
        } catch (ParseException e) {
            throw new SQLException("The geometry of a proposal is damaged", e);
        }
    }

    /** Writes a version; without content one that ends the proposal. */
    void insert(
            Connection connection,
            String id,
            long number,
            Optional<Proposal.Content> written,
            String author,
            Instant time)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO xingtu_proposals(id, version, status, title, description, base, author, time)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                number,
                written.map(content -> content.status().name()).orElse(DELETED),
                written.map(Proposal.Content::title).orElse(""),
                written.map(Proposal.Content::description).orElse(""),
                written.map(Proposal.Content::base).orElse(0L),
                author,
                dialect.time(time));
        List<@Nullable Object[]> edits = new ArrayList<>();
        List<@Nullable Object[]> values = new ArrayList<>();
        for (Edit edit : written.map(Proposal.Content::edits).orElse(List.of())) {
            long position = edits.size();
            Geometry geometry = edit instanceof Edit.Put put ? put.feature().geometry() : null;
            edits.add(Sql.row(
                    id,
                    number,
                    position,
                    edit.layer(),
                    edit.id(),
                    edit instanceof Edit.Delete,
                    geometry == null ? null : writer.write(geometry)));
            if (edit instanceof Edit.Put put) {
                put.feature()
                        .properties()
                        .forEach((field, value) ->
                                values.add(Sql.row(id, number, position, field, FieldText.write(value))));
            }
        }
        Sql.updateAll(
                connection,
                "INSERT INTO xingtu_proposal_edits(proposal, version, position, layer, feature, deleted, geom)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                edits);
        Sql.updateAll(
                connection,
                "INSERT INTO xingtu_proposal_values(proposal, version, position, field, value) VALUES (?, ?, ?, ?, ?)",
                values);
    }
}
