package city.xingtu.app;

import city.xingtu.exchange.GisDataFolder;
import city.xingtu.exchange.PlanFolders;
import city.xingtu.plan.Revision;
import city.xingtu.store.PlanStore;
import city.xingtu.store.geopackage.GeoPackageReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an empty store with the plan that was named, or with the shipped one. */
final class PlanSeeding {

    private static final Logger LOG = LoggerFactory.getLogger(PlanSeeding.class);

    private PlanSeeding() {}

    /** Does nothing to a store that holds a plan, or to which another node gives one at the same time. */
    static void seedWhenEmpty(PlanStore store, XingtuProperties properties) {
        if (store.findHead().isPresent()) {
            return;
        }
        try {
            seed(store, properties);
        } catch (IllegalStateException e) {
            if (store.findHead().isEmpty()) {
                throw e;
            }
            LOG.info("Another node has seeded the store meanwhile");
        }
    }

    private static void seed(PlanStore store, XingtuProperties properties) {
        long begin = System.nanoTime();
        Path named = properties.gisData();
        Revision revision;
        if (named != null) {
            revision = seedFrom(store, named);
        } else {
            try (ShippedFolder shipped = ShippedFolder.open("gis-data", "atlas.json")) {
                revision = store.seed(GisDataFolder.open(shipped.path()), "xingtu", "The shipped plan");
            }
        }
        LOG.info(
                "Seeded revision {} from {} in {} s",
                revision.number(),
                named == null ? "the shipped plan" : named,
                String.format(Locale.ROOT, "%.2f", (System.nanoTime() - begin) / 1e9));
    }

    private static Revision seedFrom(PlanStore store, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new StartProblem(
                    "--xingtu.gis-data names " + folder.toAbsolutePath() + ", which is no folder.",
                    "Name an existing folder, or leave the option out for the shipped plan.");
        }
        return store.seed(
                PlanFolders.open(folder, GeoPackageReader::open), "xingtu", "Seeded from " + folder.getFileName());
    }
}
