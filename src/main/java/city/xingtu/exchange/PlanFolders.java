package city.xingtu.exchange;

import city.xingtu.store.FeatureFile;
import city.xingtu.store.PlanSource;
import java.nio.file.Path;

/** Opens a folder that {@code --xingtu.gis-data} names, whatever is in it. */
public final class PlanFolders {

    private PlanFolders() {}

    /**
     * A folder with an {@code atlas.json} as the plan that it declares; any other as one whose layers are the
     * GeoPackage tables, Shapefiles and GeoJSON documents in it.
     *
     * @param geoPackages how a GeoPackage is opened: SQL is not this room's
     * @throws city.xingtu.plan.Problem naming the file that is not as expected
     */
    public static PlanSource open(Path folder, FeatureFile.Opener geoPackages) {
        return GisDataFolder.isOne(folder) ? GisDataFolder.open(folder) : ForeignFolder.open(folder, geoPackages);
    }
}
