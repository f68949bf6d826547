package city.xingtu.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The service's own settings, prefix {@code xingtu}.
 *
 * @param home folder of the store file and of what the service keeps; created when absent
 * @param gisData folder that seeds an empty store, with its {@code styles} sub-folder; null for the shipped plan
 * @param styles folder of SLD files; null for those beside {@code gisData} or the shipped ones
 * @param stylesEvery how often the folders of styles are looked at for changed files; zero for never
 * @param grids folder of tile matrix sets as JSON, beside those shipped; null for none
 * @param crs systems that services announce beside the usual ones, such as {@code EPSG:4545,EPSG:32650}
 * @param questions names of layers of questions that clients are told of, see {@link city.xingtu.question.QuestionLayers}
 * @param threads threads that draw and compute; 0 for one a core
 * @param queue requests that may wait for such a thread before others are turned away
 * @param patience how long a request waits for such a thread while many others do
 * @param tileCache memory for finished tiles
 * @param tileFolder folder in which finished tiles outlive the process, and which nodes may share; null for none
 * @param tileFolderSize the most bytes of it
 * @param tileStore Redis in which nodes without a common folder share finished tiles; null for none
 * @param archives folder of PMTiles files that are served; null for {@code archives} under home
 * @param access file of who may see and change what; null for {@code access.json} under home, and without that everybody
 *     sees everything
 * @param version of the software, for answers that state it
 */
@ConfigurationProperties("xingtu")
public record XingtuProperties(
        @DefaultValue(".xingtu") Path home,
        @Nullable Path gisData,
        @Nullable Path styles,
        @DefaultValue("2s") Duration stylesEvery,
        @Nullable Path grids,
        @DefaultValue List<String> crs,
        @DefaultValue List<String> questions,
        @DefaultValue("0") int threads,
        @DefaultValue("200") int queue,
        @DefaultValue("250ms") Duration patience,
        @DefaultValue("64MB") DataSize tileCache,
        @Nullable Path tileFolder,
        @DefaultValue("4GB") DataSize tileFolderSize,
        @Nullable URI tileStore,
        @Nullable Path archives,
        @Nullable Path access,
        @DefaultValue("dev") String version) {}
