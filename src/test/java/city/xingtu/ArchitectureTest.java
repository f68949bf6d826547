package city.xingtu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.BoundingBox;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the architecture: who may import whom. The floors are in {@link House}; when this test fails, its message names
 * the class, the line and the way out.
 */
@NullMarked
class ArchitectureTest {

    private static JavaClasses xingtu = new ClassFileImporter().importClasses();

    @BeforeAll
    static void readClasses() {
        // The main classes alone, wherever the build puts them: tests may look everywhere.
        xingtu = new ClassFileImporter()
                .importUrl(
                        BoundingBox.class.getProtectionDomain().getCodeSource().getLocation());
        assertThat(xingtu.size()).isGreaterThan(10);
    }

    @Test
    void everyPackageStandsOnAFloor() {
        TreeSet<String> homeless = xingtu.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> House.room(name) == null)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(homeless)
                .as("These packages have no floor. Put the classes into a room that exists, or give the new room a"
                        + " floor in House.ROOMS and say there what it is for.")
                .isEmpty();
    }

    @Test
    void importsGoDownOnly() {
        classes()
                .should(importFromLowerFloorsOnly())
                .because("a package builds on lower floors alone: not on its neighbours, not on what stands above it")
                .allowEmptyShould(true)
                .check(xingtu);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("city.xingtu.(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package; move what both need to a lower one")
                .allowEmptyShould(true)
                .check(xingtu);
    }

    @Test
    void springStopsAtTheProtocols() {
        noClasses()
                .that()
                .resideOutsideOfPackages("city.xingtu.ogc..", "city.xingtu.web..", "city.xingtu.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("the plan, the maps and the travel times must work without a framework; take what you need as"
                        + " a constructor argument and let city.xingtu.app wire it")
                .allowEmptyShould(true)
                .check(xingtu);
    }

    @Test
    void servletsStopAtTheProtocols() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "city.xingtu.http..", "city.xingtu.ogc..", "city.xingtu.web..", "city.xingtu.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet..")
                .because("a room below the protocols answers questions, not requests; translate the request in"
                        + " city.xingtu.ogc or city.xingtu.web")
                .allowEmptyShould(true)
                .check(xingtu);
    }

    @Test
    void sqlStaysInTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage("city.xingtu.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..")
                .because("only city.xingtu.store speaks to databases; ask a PlanStore or a View")
                .allowEmptyShould(true)
                .check(xingtu);
    }

    @Test
    void everyPackageIsNullMarked() {
        TreeSet<String> unmarked = xingtu.stream()
                .map(JavaClass::getPackage)
                .filter(p -> !p.getClasses().isEmpty() && !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked)
                .as("These packages need a package-info.java with @NullMarked, and a sentence on what lives there.")
                .isEmpty();
    }

    /** The table itself, on the cases that are easily got wrong. */
    @ParameterizedTest
    @CsvSource({
        "draw, atlas, true",
        "draw, geo, true",
        "draw, draw, true",
        "draw, reach, false",
        "atlas, draw, false",
        "plan, ink, false",
        "store.geopackage, store, true",
        "store.geopackage, store.sql, true",
        "store.sql, store, true",
        "store, store.sql, false",
        "atlas, store.sql, false",
        "store.geopackage, plan, true",
        "store.geopackage, store.postgis, false",
        "store.geopackage, style, false",
        "store, store.geopackage, false",
        "atlas, store.geopackage, false",
        "web, store.geopackage, false",
        "app, store.geopackage, true",
        "ogc.wms, ogc.api, false",
        "ogc.wms, web, false",
        "ogc.wms, http, true",
        "http, tile, true",
        "http, ogc.wms, false",
        "tile, http, false",
        "web, tile, true",
        "app, ogc.wms, true",
        "ogc.wms, app, false"
    })
    void theFloorsAllow(String user, String used, boolean allowed) {
        assertThat(House.allows("city.xingtu." + user, "city.xingtu." + used)).isEqualTo(allowed);
    }

    private static ArchCondition<JavaClass> importFromLowerFloorsOnly() {
        return new ArchCondition<>("import from lower floors only") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    String from = user.getPackageName();
                    String to =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (to.startsWith("city.xingtu") && !House.allows(from, to)) {
                        events.add(SimpleConditionEvent.violated(
                                user, House.explain(from, to) + " " + dependency.getDescription()));
                    }
                }
            }
        };
    }
}
