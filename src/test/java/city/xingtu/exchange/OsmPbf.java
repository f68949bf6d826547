package city.xingtu.exchange;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openstreetmap.osmosis.osmbinary.Fileformat;
import org.openstreetmap.osmosis.osmbinary.Osmformat;

/** Writes small OSM extracts for tests. */
public final class OsmPbf {

    private final List<String> strings = new ArrayList<>(List.of(""));
    private final Osmformat.PrimitiveGroup.Builder nodes = Osmformat.PrimitiveGroup.newBuilder();
    private final Osmformat.PrimitiveGroup.Builder ways = Osmformat.PrimitiveGroup.newBuilder();

    public OsmPbf node(long id, double lon, double lat, Map<String, String> tags) {
        Osmformat.Node.Builder node = Osmformat.Node.newBuilder()
                .setId(id)
                .setLon(Math.round(lon * 1e7))
                .setLat(Math.round(lat * 1e7));
        tags.forEach((key, value) -> node.addKeys(string(key)).addVals(string(value)));
        nodes.addNodes(node);
        return this;
    }

    public OsmPbf way(long id, Map<String, String> tags, long... refs) {
        Osmformat.Way.Builder way = Osmformat.Way.newBuilder().setId(id);
        tags.forEach((key, value) -> way.addKeys(string(key)).addVals(string(value)));
        long before = 0;
        for (long ref : refs) {
            way.addRefs(ref - before);
            before = ref;
        }
        ways.addWays(way);
        return this;
    }

    private int string(String text) {
        int known = strings.indexOf(text);
        if (known > 0) {
            return known;
        }
        strings.add(text);
        return strings.size() - 1;
    }

    public Path write(Path file) {
        Osmformat.StringTable.Builder table = Osmformat.StringTable.newBuilder();
        strings.forEach(text -> table.addS(ByteString.copyFromUtf8(text)));
        Osmformat.PrimitiveBlock block = Osmformat.PrimitiveBlock.newBuilder()
                .setStringtable(table)
                .addPrimitivegroup(nodes)
                .addPrimitivegroup(ways)
                .build();
        Osmformat.HeaderBlock header = Osmformat.HeaderBlock.newBuilder()
                .addRequiredFeatures("OsmSchema-V0.6")
                .build();
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            blob(out, "OSMHeader", header.toByteString());
            blob(out, "OSMData", block.toByteString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void blob(DataOutputStream out, String type, ByteString content) throws IOException {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        Fileformat.Blob.newBuilder()
                .setRaw(content)
                .setRawSize(content.size())
                .build()
                .writeTo(blob);
        byte[] head = Fileformat.BlobHeader.newBuilder()
                .setType(type)
                .setDatasize(blob.size())
                .build()
                .toByteArray();
        out.writeInt(head.length);
        out.write(head);
        blob.writeTo(out);
    }
}
