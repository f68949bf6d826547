package city.xingtu.ogc.wmts;

import city.xingtu.http.Query;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The sections of the service's metadata in their order, as the parameter Sections names them (06-121r9, 7.3.3). */
enum Section {
    ServiceIdentification,
    ServiceProvider,
    OperationsMetadata,
    Contents,
    Themes;

    private static final String ALL = "All";

    /**
     * Those that a request wants: all without the parameter.
     *
     * @throws city.xingtu.plan.Problem INVALID_PARAMETER
     */
    static Set<Section> of(Query query) {
        List<String> names = query.list("Sections");
        Set<Section> sections = names.isEmpty() ? EnumSet.allOf(Section.class) : EnumSet.noneOf(Section.class);
        for (String name : names) {
            if (name.equals(ALL)) {
                return EnumSet.allOf(Section.class);
            }
            sections.add(find(name));
        }
        return sections;
    }

    private static Section find(String name) {
        for (Section section : values()) {
            if (section.name().equals(name)) {
                return section;
            }
        }
        String options = ALL + ", "
                + String.join(
                        ", ", List.of(values()).stream().map(Section::name).toList());
        throw Query.expected("Sections", name, options + " 之一", "one of " + options);
    }
}
