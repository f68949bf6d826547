package city.xingtu.cli;

import city.xingtu.atlas.AccessKey;
import city.xingtu.exchange.AccessJson;
import city.xingtu.plan.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a key of access: its hash goes into the file of rules, the key itself is shown once and nowhere kept. */
@Command(
        name = "access",
        mixinStandardHelpOptions = true,
        description = {
            "新建访问密钥，写入访问规则文件（--xingtu.access=FILE，缺省为主目录的 access.json）；同名密钥随即失效。",
            "Makes a key of access and writes it into the file of rules (--xingtu.access=FILE, access.json under the"
                    + " home without it); one of the same name opens nothing any more."
        })
final class AccessCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "持有者 / the holder")
    private String name = "";

    @Parameters(index = "1", paramLabel = "GROUP", description = "所属组 / whose rights the holder has")
    private String group = "";

    AccessCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!AccessKey.NAME.matcher(name).matches()) {
            throw Problem.invalid(
                    "NAME", "名称由字母、数字、_ 和 - 组成，至多 64 个字符", "A name has letters, digits, _ and -, 64 of them at most");
        }
        Path file = session.access();
        AccessJson.read(file);
        String secret = AccessKey.secret();
        byte[] document = AccessJson.with(AccessKey.of(name, group, secret), file);
        WholeFile.write(file, true, part -> {
            try {
                Files.write(part, document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        session.print("密钥（只显示这一次）：" + name + "." + secret, "The key, shown this once: " + name + "." + secret);
        return 0;
    }
}
