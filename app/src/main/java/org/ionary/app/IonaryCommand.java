package org.ionary.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; without a subcommand it says what there is. */
@Command(
        name = "ionary",
        mixinStandardHelpOptions = true,
        versionProvider = IonaryCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Reads the literature on solid electrolytes and answers questions about it, every number with its source.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 all well, 1 some papers failed, 2 wrong usage or configuration,",
            "70 internal error, 130 stopped by Ctrl-C.",
            "Begin with:  ionary run corpus-samples",
            "then:        ionary ask \"best Mg-ion conductor at room temperature\""
        },
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            ExtractCommand.class,
            CrawlCommand.class,
            AskCommand.class,
            ChatCommand.class,
            WatchCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            EvalCommand.class,
            ReviewCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            ReindexCommand.class,
            BatchCommand.class,
            ParseCommand.class,
            DoctorCommand.class
        })
final class IonaryCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    /** The version stands in the jar's manifest, which Maven writes. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = IonaryCommand.class.getPackage().getImplementationVersion();
            return new String[] {"ionary " + (version == null ? "(not packaged)" : version)};
        }
    }
}
