package city.xingtu.web;

import city.xingtu.http.VersionDocument;
import city.xingtu.plan.AuditEntry;
import city.xingtu.plan.Edit;
import city.xingtu.plan.EditConflict;
import city.xingtu.plan.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proposals as documents; {@link ProposalBody} reads what of them clients may write. */
final class ProposalDocument {

    private ProposalDocument() {}

    /** A proposal with its edits. */
    static Map<String, Object> of(Proposal proposal, String base) {
        Map<String, Object> document = summary(proposal, base);
        Map<String, Map<String, List<Object>>> edits = new LinkedHashMap<>();
        for (Edit edit : proposal.content().edits()) {
            Map<String, List<Object>> own = edits.computeIfAbsent(edit.layer(), absent -> new LinkedHashMap<>());
            switch (edit) {
                case Edit.Put put -> list(own, "features").add(VersionDocument.feature(put.feature()));
                case Edit.Delete delete -> list(own, "deleted").add(delete.id());
            }
        }
        document.put("edits", edits);
        return document;
    }

    private static List<Object> list(Map<String, List<Object>> own, String member) {
        return own.computeIfAbsent(member, absent -> new ArrayList<>());
    }

    /** A proposal without its edits. */
    static Map<String, Object> summary(Proposal proposal, String base) {
        Proposal.Content content = proposal.content();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", proposal.id());
        document.put("version", proposal.version());
        document.put("title", content.title());
        document.put("description", content.description());
        document.put("status", ProposalBody.name(content.status()));
        document.put("author", proposal.author());
        document.put("created", proposal.created().toString());
        document.put("changed", proposal.changed().toString());
        document.put("base", content.base());
        document.put("edited", content.edits().size());
        String self = base + "/proposals/" + proposal.id();
        document.put(
                "links",
                List.of(
                        link("self", self),
                        link("conflicts", self + "/conflicts"),
                        link("history", self + "/history"),
                        link("features", self + "/ogc"),
                        link("wms", self + "/wms?SERVICE=WMS&REQUEST=GetCapabilities"),
                        link("map", self + "/")));
        return document;
    }

    private static Map<String, Object> link(String relation, String address) {
        return Map.of("rel", relation, "href", address);
    }

    /** What the plan changed as well: for each feature what the proposal's author saw, and what it is now. */
    static List<Map<String, Object>> conflicts(List<EditConflict> conflicts) {
        return conflicts.stream()
                .map(conflict -> {
                    Map<String, Object> document = new LinkedHashMap<>();
                    document.put("layer", conflict.layer());
                    document.put("id", conflict.id());
                    conflict.base().ifPresent(version -> document.put("base", VersionDocument.of(version)));
                    document.put("current", VersionDocument.of(conflict.current()));
                    return document;
                })
                .toList();
    }

    /** An entry of the audit. */
    static Map<String, Object> entry(AuditEntry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", entry.number());
        document.put("time", entry.time().toString());
        document.put("author", entry.author());
        document.put("action", entry.action().name().toLowerCase(java.util.Locale.ROOT));
        document.put("version", entry.version());
        document.put("reason", entry.reason());
        document.put("hash", entry.hash());
        return document;
    }
}
