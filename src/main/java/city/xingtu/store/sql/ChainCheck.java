package city.xingtu.store.sql;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Text;
import city.xingtu.store.CodePoints;
import city.xingtu.store.LayerDigest;
import city.xingtu.store.Progress;
import city.xingtu.store.RevisionHash;
import city.xingtu.store.SchemaDigest;
import city.xingtu.store.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Computes the chain anew: layer by layer the digests of all edits of all revisions in one pass, then revision by revision
 * the hashes. Keeps digests only.
 */
final class ChainCheck {

    private static final int STEP = 10_000;

    private final Dialect dialect;
    private final Connection connection;
    private final List<LayerTable> tables;
    private final Consumer<Progress> progress;
    private final Map<Long, SortedMap<String, String>> found = new HashMap<>();
    private long versions;
    private Verification.@Nullable Break firstBreak;

    ChainCheck(Dialect dialect, Connection connection, List<LayerTable> tables, Consumer<Progress> progress) {
        this.dialect = dialect;
        this.connection = connection;
        this.tables = tables;
        this.progress = progress;
    }

    Verification run() throws SQLException {
        for (LayerTable table : tables) {
            String layer = table.layer().id();
            new LayerReader(table, dialect)
                    .firstOverlap(connection)
                    .ifPresent(overlap -> report(
                            overlap.revision(),
                            layer,
                            List.of(overlap.id()),
                            "一个要素同时有两个版本",
                            "a feature has two versions at once"));
            digest(table, layer);
        }
        List<Revision> revisions = new RevisionTable(dialect).list(connection);
        check(revisions);
        nameFeatures();
        if (firstBreak == null) {
            checkAudit();
        }
        return new Verification(Optional.of(revisions.getLast()), versions, Optional.ofNullable(firstBreak));
    }

    private void checkAudit() throws SQLException {
        new AuditTable(dialect)
                .firstBreak(connection, LayerTable.layers(tables))
                .ifPresent(entry -> firstBreak = new Verification.Break(
                        0,
                        Optional.empty(),
                        List.of(),
                        new Text(
                                "审计记录 " + entry.number() + "（方案 " + entry.subject() + " 第 " + entry.version()
                                        + " 版）与写入时不同",
                                "Entry " + entry.number() + " of the audit, or version " + entry.version()
                                        + " of the proposal " + entry.subject() + ", is not as it was written")));
    }

    /** Looks for the features that a broken digest is of. */
    private void nameFeatures() throws SQLException {
        Verification.Break found = firstBreak;
        if (found == null || found.layer().isEmpty() || !found.features().isEmpty()) {
            return;
        }
        for (LayerTable table : tables) {
            if (table.layer().id().equals(found.layer().get())) {
                Suspects suspects = new Suspects(table.layer(), found.revision(), connection);
                new LayerReader(table, dialect).versions(connection, suspects::look);
                firstBreak = suspects.name(found);
            }
        }
    }

    /** Computes the digests of all revisions' edits of a layer. */
    Map<Long, SortedMap<String, String>> digests() throws SQLException {
        for (LayerTable table : tables) {
            digest(table, table.layer().id());
        }
        return found;
    }

    private void digest(LayerTable table, String layer) throws SQLException {
        Digests digests = new Digests(table.layer());
        new LayerReader(table, dialect).versions(connection, digests::add);
        digests.close();
    }

    private void check(List<Revision> revisions) throws SQLException {
        long number = 0;
        String parentHash = "";
        Revision before = null;
        for (Revision revision : revisions) {
            number++;
            if (revision.number() != number || revision.parent() != number - 1) {
                report(number, null, "修订缺失或编号不连续", "the revision is missing or out of order");
                break;
            }
            if (before != null && revision.time().isBefore(before.time())) {
                report(number, null, "时间早于前一修订", "its time is before that of the revision before");
            }
            checkDigests(revision);
            String declared = declared(number);
            String content = RevisionHash.content(declared, RevisionTable.digests(connection, number));
            String hash =
                    RevisionHash.of(parentHash, number, revision.time(), revision.author(), revision.reason(), content);
            if (!hash.equals(revision.hash())) {
                report(
                        number,
                        null,
                        "修订的作者、时间、理由、声明或摘要与其哈希不符",
                        "its author, time, reason, declarations or digests are not those of its hash");
            }
            parentHash = revision.hash();
            before = revision;
            if (number % 100 == 0) {
                progress.accept(new Progress("revisions", number, revisions.size()));
            }
        }
        for (Map.Entry<Long, SortedMap<String, String>> entry : found.entrySet()) {
            long stranger = entry.getKey();
            if (stranger < 1 || stranger > number) {
                report(stranger, entry.getValue().firstKey(), "没有这个修订", "there is no such revision");
            }
        }
    }

    /** Compares what the tables hold with the digests that were noted when the revision was committed. */
    private void checkDigests(Revision revision) throws SQLException {
        SortedMap<String, String> noted = RevisionTable.digests(connection, revision.number());
        SortedMap<String, String> there = found.getOrDefault(revision.number(), new TreeMap<>());
        for (Map.Entry<String, String> entry : noted.entrySet()) {
            if (!entry.getValue().equals(there.get(entry.getKey()))) {
                report(revision.number(), entry.getKey(), "要素与提交时不同", "features are not as they were committed");
            }
        }
        for (String layer : there.keySet()) {
            if (!noted.containsKey(layer)) {
                report(revision.number(), layer, "含有未曾提交的要素", "there are features that were never committed");
            }
        }
    }

    private String declared(long revision) throws SQLException {
        if (revision == 1) {
            return RevisionTable.firstDeclaration(connection);
        }
        return SchemaDigest.of(tables.stream()
                .filter(table -> table.added() == revision)
                .map(LayerTable::layer)
                .toList());
    }

    private void report(long revision, @Nullable String layer, String zh, String en) {
        report(revision, layer, List.of(), zh, en);
    }

    /** Keeps the lowest break; of one revision the first that was found. */
    private void report(long revision, @Nullable String layer, List<String> features, String zh, String en) {
        if (firstBreak == null || revision < firstBreak.revision()) {
            String where = (layer == null ? "" : " / " + layer)
                    + features.stream().map(id -> " / " + id).collect(Collectors.joining());
            firstBreak = new Verification.Break(
                    revision,
                    Optional.ofNullable(layer),
                    features,
                    new Text("修订 " + revision + where + "：" + zh, "Revision " + revision + where + ": " + en));
        }
    }

    /** One digest after the other, as revisions come in order. */
    private final class Digests {

        private final Layer layer;
        private long revision;
        private @Nullable LayerDigest digest;

        Digests(Layer layer) {
            this.layer = layer;
        }

        void add(long number, Edit edit) {
            LayerDigest current = digest;
            if (current == null || number != revision) {
                close();
                current = new LayerDigest(layer);
                digest = current;
                revision = number;
            }
            current.add(edit);
            if (++versions % STEP == 0) {
                progress.accept(new Progress(layer.id(), versions, 0));
            }
        }

        void close() {
            LayerDigest done = digest;
            if (done != null) {
                found.computeIfAbsent(revision, absent -> new TreeMap<>(CodePoints.ORDER))
                        .put(layer.id(), done.hex());
                digest = null;
            }
        }
    }
}
