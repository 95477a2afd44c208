package dev.tollgate.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks files with decisions on a machine that has nothing but Java: {@code java -jar tollgate.jar verify FILE …}. It
 * uses no library, so the classes of this package alone do as well.
 */
public final class VerifyDecisions {

    /** The word after {@code java -jar tollgate.jar}. */
    public static final String COMMAND = "verify";

    private static final int ACCEPTED = 0;
    private static final int REFUSED = 1;
    private static final int UNUSABLE = 2;

    private static final String USAGE = """
            Checks decisions that were exported from Tollgate, without Tollgate.

              java -jar tollgate.jar verify [--head HASH] FILE ...

            FILE  one decision (GET /api/decisions/{id}/record) or all of them (GET /api/decisions/chain)
            HASH  the head of the chain as it was mailed or printed some day; the file must contain it

            Ends with 0 where everything is as it was recorded, 1 where something was changed, 2 where nothing was checked.
            """;

    private VerifyDecisions() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out));
    }

    /** The same, answering the exit code. */
    public static int run(List<String> args, PrintStream out) {
        List<String> files = new ArrayList<>(args);
        String head = null;
        int option = files.indexOf("--head");
        if (option >= 0 && option + 1 < files.size()) {
            head = files.remove(option + 1).toLowerCase(Locale.ROOT);
            files.remove(option);
        }
        if (files.isEmpty() || files.stream().anyMatch(file -> file.startsWith("--"))) {
            out.print(USAGE);
            return UNUSABLE;
        }
        int worst = ACCEPTED;
        for (String file : files) {
            worst = Math.max(worst, check(file, head, out));
        }
        return worst;
    }

    private static int check(String file, @Nullable String head, PrintStream out) {
        try (InputStream bytes = Files.newInputStream(Path.of(file))) {
            Verdict verdict = Verifier.check(bytes, head);
            if (verdict.accepted()) {
                out.println("ACCEPTED " + file + ": " + verdict.summary());
                return ACCEPTED;
            }
            verdict.problems().forEach(problem -> out.println("REFUSED " + file + ": " + problem));
            return REFUSED;
        } catch (IOException e) {
            out.println("UNREADABLE " + file + ": " + e.getMessage());
            return UNUSABLE;
        }
    }
}
