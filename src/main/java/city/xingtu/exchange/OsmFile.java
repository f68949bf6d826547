package city.xingtu.exchange;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Problem;
import city.xingtu.plan.StreetFields;
import city.xingtu.plan.Text;
import city.xingtu.plan.TransitFields;
import city.xingtu.store.FeatureFile;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import com.graphhopper.util.DistanceCalcEarth;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.GeometryFactory;
import org.openstreetmap.osmosis.osmbinary.Fileformat;

/**
 * An OpenStreetMap extract ({@code .osm.pbf}) as two tables: {@code streets}, a line a way that anybody may use, and
 * {@code entrances} of stations. A way is one feature whole, except that a node at which some do not get past is a very
 * short street of its own, closed to them.
 */
final class OsmFile implements FeatureFile {

    static final String STREETS = "streets";
    static final String ENTRANCES = "entrances";

    /** The tags of the way or node, {@code key=value} with semicolons between. */
    private static final String TAGS = "tags";

    private static final String LICENCE = "© OpenStreetMap contributors, ODbL 1.0; ";

    /** Half the length in degrees (10 cm) that stands for a barrier. */
    private static final double BARRIER = 1e-6;

    /** Limits of the format, in bytes. */
    private static final int MOST_HEADER = 1 << 16;

    private static final int MOST_BLOB = 1 << 25;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Path file;

    private OsmFile(Path file) {
        this.file = file;
    }

    static OsmFile open(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw FileProblem.of(file, "", "没有此文件或不可读", "there is no such file, or it cannot be read");
        }
        requireWhole(file);
        return new OsmFile(file);
    }

    /** Walks from block to block: the reader itself takes the end of a truncated file for the end of the data. */
    private static void requireWhole(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long left = Files.size(file);
            boolean data = false;
            while (left > 0) {
                int length = in.readInt();
                if (length <= 0 || length > MOST_HEADER) {
                    throw broken(file);
                }
                Fileformat.BlobHeader header = Fileformat.BlobHeader.parseFrom(in.readNBytes(length));
                if (header.getDatasize() < 0 || header.getDatasize() > MOST_BLOB) {
                    throw broken(file);
                }
                in.skipNBytes(header.getDatasize());
                left -= 4L + length + header.getDatasize();
                data |= header.getType().equals("OSMData");
            }
            if (!data) {
                throw broken(file);
            }
        } catch (IOException e) {
            throw broken(file);
        }
    }

    private static Problem broken(Path file) {
        return FileProblem.of(file, "", "不是完好的 OSM 文件（.osm.pbf）；请重新下载", "no sound OSM file (.osm.pbf); fetch it again");
    }

    @Override
    public List<Table> tables() {
        Field tags = Field.of(TAGS, FieldType.TEXT, new Text("OSM 标签", "OSM tags"));
        List<Field> streets = new ArrayList<>(CommonFields.ALL);
        streets.addAll(StreetFields.ALL);
        streets.add(tags);
        List<Field> entrances = new ArrayList<>(CommonFields.ALL);
        entrances.addAll(TransitFields.OF_ENTRANCES);
        entrances.add(tags);
        return List.of(
                new Table(STREETS, GeometryType.LINE, streets, "EPSG:4326", true),
                new Table(ENTRANCES, GeometryType.POINT, entrances, "EPSG:4326", true));
    }

    @Override
    public void read(Table table, Consumer<Feature> consumer) {
        if (table.name().equals(STREETS)) {
            OsmRules rules = new OsmRules();
            OsmNodes nodes = new OsmNodes();
            each(new SkipOptions(true, false, true), element -> {
                if (element instanceof ReaderWay way && rules.isWay(way)) {
                    for (int i = 0; i < way.getNodes().size(); i++) {
                        nodes.need(way.getNodes().get(i));
                    }
                }
            });
            nodes.sort();
            each(new SkipOptions(false, false, true), element -> {
                if (element instanceof ReaderNode node) {
                    int place = nodes.find(node.getId());
                    if (place >= 0) {
                        nodes.set(place, node.getLon(), node.getLat(), node.hasTags() ? rules.closed(node) : 0);
                    }
                } else if (element instanceof ReaderWay way && rules.isWay(way)) {
                    street(way, rules, nodes, consumer);
                }
            });
        } else {
            each(new SkipOptions(false, true, true), element -> {
                if (element instanceof ReaderNode node && entrance(node)) {
                    Map<String, Object> properties = common(node, "station_entrance", "node ");
                    consumer.accept(new Feature(
                            "osm-node-" + node.getId(),
                            FACTORY.createPoint(new Coordinate(node.getLon(), node.getLat())),
                            properties));
                }
            });
        }
    }

    private static boolean entrance(ReaderNode node) {
        return node.hasTag("railway", "subway_entrance", "train_station_entrance")
                || node.hasTag("public_transport", "entrance");
    }

    private static void street(ReaderWay way, OsmRules rules, OsmNodes nodes, Consumer<Feature> consumer) {
        OsmRules.Street street = rules.street(way, length(way, nodes));
        if (street.properties().isEmpty()) {
            return;
        }
        Map<String, Object> properties = common(way, "street", "way ");
        properties.putAll(street.properties());
        Pieces pieces = new Pieces("osm-way-" + way.getId(), street.reversed(), consumer);
        int last = way.getNodes().size() - 1;
        for (int i = 0; i <= last; i++) {
            int place = nodes.find(way.getNodes().get(i));
            if (place < 0 || Double.isNaN(nodes.lon(place))) {
                // The extract ends here.
                pieces.finish(properties);
                continue;
            }
            Coordinate here = new Coordinate(nodes.lon(place), nodes.lat(place));
            if (nodes.closed(place) != 0) {
                pieces.barrier(here, i > 0, i < last, properties, without(properties, nodes.closed(place)));
            } else {
                pieces.line.add(here);
            }
        }
        pieces.finish(properties);
    }

    /** Metres of a way as far as the extract has it. */
    private static double length(ReaderWay way, OsmNodes nodes) {
        double metres = 0;
        int before = -1;
        for (int i = 0; i < way.getNodes().size(); i++) {
            int place = nodes.find(way.getNodes().get(i));
            if (place >= 0 && !Double.isNaN(nodes.lon(place))) {
                metres += before < 0
                        ? 0
                        : DistanceCalcEarth.DIST_EARTH.calcDist(
                                nodes.lat(before), nodes.lon(before), nodes.lat(place), nodes.lon(place));
                before = place;
            }
        }
        return metres;
    }

    private static Map<String, Object> without(Map<String, Object> properties, int closed) {
        Map<String, Object> less = new LinkedHashMap<>(properties);
        if ((closed & OsmRules.FOOT) != 0) {
            less.put(StreetFields.FOOT, false);
        }
        if ((closed & OsmRules.BIKE) != 0) {
            less.put(StreetFields.BICYCLE, false);
        }
        if ((closed & OsmRules.CAR) != 0) {
            less.put(StreetFields.CAR, false);
        }
        less.put(CommonFields.KIND, "barrier");
        return less;
    }

    /** The features that a way becomes. */
    private static final class Pieces {
        private final String id;
        private final boolean reversed;
        private final Consumer<Feature> consumer;
        private final List<Coordinate> line = new ArrayList<>();
        private int count;

        Pieces(String id, boolean reversed, Consumer<Feature> consumer) {
            this.id = id;
            this.reversed = reversed;
            this.consumer = consumer;
        }

        /** The street up to here, the barrier, and the street from here on, each where there is one. */
        void barrier(
                Coordinate here,
                boolean before,
                boolean after,
                Map<String, Object> properties,
                Map<String, Object> closed) {
            Coordinate near = new Coordinate(here.x - BARRIER, here.y);
            Coordinate far = new Coordinate(here.x + BARRIER, here.y);
            if (before) {
                line.add(near);
                finish(properties);
                line.add(near);
                line.add(here);
                finish(closed);
            }
            if (after) {
                line.add(here);
                line.add(far);
                finish(closed);
                line.add(far);
            }
        }

        void finish(Map<String, Object> properties) {
            Coordinate[] whole = CoordinateArrays.removeRepeatedPoints(line.toArray(Coordinate[]::new));
            line.clear();
            if (whole.length > 1) {
                if (reversed) {
                    CoordinateArrays.reverse(whole);
                }
                count++;
                consumer.accept(
                        new Feature(count == 1 ? id : id + "-" + count, FACTORY.createLineString(whole), properties));
            }
        }
    }

    private static Map<String, Object> common(ReaderElement element, String kind, String what) {
        Map<String, Object> properties = new LinkedHashMap<>();
        name(element, "name:zh", properties, CommonFields.NAME_ZH);
        name(element, "name:en", properties, CommonFields.NAME_EN);
        properties.put(CommonFields.KIND, kind);
        properties.put(CommonFields.STATUS, "existing");
        properties.put(CommonFields.ACCURACY, "checked");
        properties.put(CommonFields.SOURCE, LICENCE + what + element.getId());
        properties.put(
                TAGS,
                new TreeMap<>(element.getTags())
                        .entrySet().stream()
                                .map(tag -> tag.getKey() + "=" + tag.getValue())
                                .collect(Collectors.joining(";")));
        return properties;
    }

    private static void name(ReaderElement element, String tag, Map<String, Object> properties, String field) {
        @Nullable String name = element.getTag(tag) == null ? element.getTag("name") : element.getTag(tag);
        if (name != null && !name.isBlank()) {
            properties.put(field, name);
        }
    }

    private void each(SkipOptions skip, Consumer<ReaderElement> task) {
        try (OSMInputFile input = new OSMInputFile(file.toFile())) {
            input.setSkipOptions(skip).open();
            for (ReaderElement next = input.getNext(); next != null; next = input.getNext()) {
                task.accept(next);
            }
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw broken(file);
        }
    }

    @Override
    public void close() {}
}
