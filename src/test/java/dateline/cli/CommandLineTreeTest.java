package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A command that is made alone is the same command. */
class CommandLineTreeTest {
    private static CommandEnvironment environment(StringWriter out) {
        var writer = new PrintWriter(out, true);
        return new CommandEnvironment(
                Clock.systemUTC(), new Random(1), InputStream.nullInputStream(), writer, writer, "mara", false);
    }

    private static String said(String... arguments) {
        var out = new StringWriter();
        int status = CommandLineTree.of(environment(out), arguments).execute(arguments);
        return status + "\n" + out;
    }

    private static String saidByAll(String... arguments) {
        var out = new StringWriter();
        int status = CommandLineTree.of(environment(out)).execute(arguments);
        return status + "\n" + out;
    }

    @Test
    void everyCommandSaysTheSameOfItself() {
        Set<String> names = CommandLineTree.of(environment(new StringWriter()))
                .getSubcommands()
                .keySet();
        assertTrue(names.size() > 30, names::toString);
        for (String name : names) {
            assertEquals(saidByAll(name, "--help"), said(name, "--help"));
            assertEquals(saidByAll(name, "--no-such-option"), said(name, "--no-such-option"));
        }
    }

    @Test
    void aNameThatNoCommandHasIsComparedWithAll() {
        assertEquals(saidByAll("lst"), said("lst"));
        assertEquals(saidByAll("--help"), said("--help"));
        assertEquals(saidByAll(), said());
        assertEquals(saidByAll("man"), said("man"));
        assertEquals(saidByAll("completion"), said("completion"));
    }

    @Test
    void oneThatIsNamedIsMadeAlone() {
        CommandLine line = CommandLineTree.of(environment(new StringWriter()), "list", "--json");
        assertEquals(Set.of("list"), line.getSubcommands().keySet());
    }
}
