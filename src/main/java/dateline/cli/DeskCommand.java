package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.http.desk.DeskPassword;
import dateline.store.DeskAccounts;
import dateline.store.DeskUser;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Handles the editors of the desk. */
@Command(
        name = "desk",
        description = "Handles the editors who sign in at /desk.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline desk user add mara",
            "  dateline desk user add mara --password-stdin < password.txt",
            "  dateline desk user password mara",
            "  dateline desk user list",
            "  dateline desk user remove mara"
        })
final class DeskCommand extends SubcommandGroup {
    private DeskCommand() {
        super("dateline desk user list");
    }

    static CommandLine tree(CommandEnvironment commandEnvironment) {
        CommandLine user = new CommandLine(new UserCommand())
                .addSubcommand(new AddUser(commandEnvironment))
                .addSubcommand(new ChangePassword(commandEnvironment))
                .addSubcommand(new ListUsers(commandEnvironment))
                .addSubcommand(new RemoveUser(commandEnvironment));
        return new CommandLine(new DeskCommand()).addSubcommand(user);
    }

    private static int withAccounts(
            SharedOptions options, CommandEnvironment commandEnvironment, ToIntFunction<DeskAccounts> work) {
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
            return work.applyAsInt(opened.store().deskAccounts());
        }
    }

    private static String nameOf(String given) {
        return DeskPassword.name(given)
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.WRONG_USAGE, "A name is up to 64 letters, digits, and . _ @ - such as mara."));
    }

    private static CommandFailure unknown(String name) {
        return new CommandFailure(
                ExitStatus.PARTLY, "There is no editor of the name " + name + ". Try: dateline desk user list");
    }

    private static void tell(
            CommandEnvironment commandEnvironment,
            SharedOptions options,
            String name,
            ChosenPassword chosen,
            String done) {
        if (options.json) {
            ObjectNode json = JsonOutput.object().put("name", name);
            commandEnvironment
                    .out()
                    .println(JsonOutput.pretty(chosen.isGenerated() ? json.put("password", chosen.password()) : json));
            return;
        }
        if (chosen.isGenerated()) {
            commandEnvironment.out().println(chosen.password());
            commandEnvironment.err().println("This is the only time that the password is shown.");
        }
        commandEnvironment.err().println(done);
    }

    /** Handles editors. */
    @Command(name = "user", description = "Adds, lists and removes editors, and changes their passwords.")
    static final class UserCommand extends SubcommandGroup {
        UserCommand() {
            super("dateline desk user add NAME");
        }
    }

    @Command(
            name = "add",
            description = "Adds an editor. A terminal is asked for the password; elsewhere one is made up and printed.")
    static final class AddUser implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Mixin
        private PasswordOptions passwordOptions = new PasswordOptions();

        @Parameters(paramLabel = "NAME", description = "With which the editor signs in and stands on record.")
        private String given = "";

        AddUser(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            String name = nameOf(given);
            return withAccounts(options, commandEnvironment, accounts -> {
                var chosen = passwordOptions.choose(name, commandEnvironment);
                var user = new DeskUser(
                        name,
                        new DeskPassword(DeskPassword.COST).hash(chosen.password()),
                        commandEnvironment.clock().instant().truncatedTo(ChronoUnit.SECONDS));
                if (!accounts.add(user)) {
                    throw new CommandFailure(
                            ExitStatus.PARTLY,
                            "There is an editor of the name " + name
                                    + ". For another password: dateline desk user password " + name);
                }
                tell(commandEnvironment, options, name, chosen, name + " signs in at /desk.");
                return ExitStatus.DONE;
            });
        }
    }

    @Command(name = "password", description = "Gives an editor another password, and signs the editor out everywhere.")
    static final class ChangePassword implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Mixin
        private PasswordOptions passwordOptions = new PasswordOptions();

        @Parameters(paramLabel = "NAME", description = "As it stands in the list.")
        private String given = "";

        ChangePassword(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            String name = nameOf(given);
            return withAccounts(options, commandEnvironment, accounts -> {
                if (accounts.user(name).isEmpty()) {
                    throw unknown(name);
                }
                var chosen = passwordOptions.choose(name, commandEnvironment);
                if (!accounts.changePassword(name, new DeskPassword(DeskPassword.COST).hash(chosen.password()))) {
                    throw unknown(name);
                }
                tell(commandEnvironment, options, name, chosen, name + " is signed out everywhere.");
                return ExitStatus.DONE;
            });
        }
    }

    @Command(name = "list", description = "Lists the editors.")
    static final class ListUsers implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        ListUsers(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            return withAccounts(options, commandEnvironment, accounts -> {
                List<DeskUser> users = accounts.users();
                if (options.json) {
                    ArrayNode list = JsonOutput.array();
                    users.forEach(user -> list.addObject()
                            .put("name", user.name())
                            .put("added", user.addedAt().toString()));
                    commandEnvironment.out().println(JsonOutput.pretty(list));
                } else if (users.isEmpty()) {
                    commandEnvironment.out().println("There are no editors. Try: dateline desk user add NAME");
                } else {
                    users.forEach(user ->
                            commandEnvironment.out().println("%-20s  added %s".formatted(user.name(), user.addedAt())));
                }
                return ExitStatus.DONE;
            });
        }
    }

    @Command(name = "remove", description = "Removes an editor, and ends every session at once.")
    static final class RemoveUser implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(paramLabel = "NAME", description = "As it stands in the list.")
        private String given = "";

        RemoveUser(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            String name = nameOf(given);
            return withAccounts(options, commandEnvironment, accounts -> {
                if (!accounts.remove(name)) {
                    throw unknown(name);
                }
                commandEnvironment
                        .out()
                        .println(
                                options.json
                                        ? JsonOutput.pretty(JsonOutput.object()
                                                .put("name", name)
                                                .put("removed", true))
                                        : name + " cannot sign in any more.");
                return ExitStatus.DONE;
            });
        }
    }
}
