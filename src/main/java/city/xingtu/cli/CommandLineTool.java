package city.xingtu.cli;

import city.xingtu.plan.Problem;
import city.xingtu.store.StoreException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/**
 * The commands beside the service. Exit codes: 0 done, 1 not done or not in order, 2 called wrongly.
 */
@Command(
        name = "java -jar xingtu.jar",
        mixinStandardHelpOptions = true,
        description = {
            "星图：导入、导出、校验、备份与恢复规划，预先生成瓦片。",
            "Imports, exports, verifies, backs up and restores the plan, and makes its tiles ahead."
        },
        footer = {
            "",
            "--xingtu.home=DIR 或 --spring.datasource.url=jdbc:postgresql://… 指明规划所在，与服务相同。",
            "--xingtu.home=DIR or --spring.datasource.url=jdbc:postgresql://… say where the plan is, as for the"
                    + " service."
        })
public final class CommandLineTool {

    /** Names of the commands. */
    public static final Set<String> COMMANDS =
            Set.of("import", "export", "seed", "verify", "backup", "restore", "undo", "access", "help");

    private CommandLineTool() {}

    /**
     * Runs a command.
     *
     * @param arguments without the settings of the service
     * @return the exit code
     */
    public static int run(Session session, List<String> arguments) {
        CommandLine line = new CommandLine(new CommandLineTool())
                .addSubcommand("import", imports(session))
                .addSubcommand("export", new ExportCommand(session))
                .addSubcommand("seed", new SeedCommand(session))
                .addSubcommand("verify", new VerifyCommand(session))
                .addSubcommand("backup", new BackupCommand(session))
                .addSubcommand("restore", new RestoreCommand(session))
                .addSubcommand("undo", new UndoCommand(session))
                .addSubcommand("access", new AccessCommand(session))
                .addSubcommand("help", new CommandLine.HelpCommand())
                .setOut(session.out())
                .setErr(session.err())
                .setExecutionExceptionHandler(handler(session));
        return line.execute(arguments.toArray(String[]::new));
    }

    private static CommandLine imports(Session session) {
        return new CommandLine(new ImportCommand(session))
                .addSubcommand("osm", new ImportTablesCommand(session))
                .addSubcommand("gtfs", new ImportTablesCommand(session));
    }

    private static IExecutionExceptionHandler handler(Session session) {
        return (exception, line, parsed) -> {
            switch (exception) {
                case Problem problem -> session.err().println(session.say(problem.text()));
                case StoreException failure -> session.err().println(failure.getMessage());
                case UncheckedIOException failure -> session.err().println(failure.getMessage());
                default -> exception.printStackTrace(session.err());
            }
            return 1;
        };
    }
}
