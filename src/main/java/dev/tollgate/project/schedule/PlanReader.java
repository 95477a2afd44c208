package dev.tollgate.project.schedule;

import dev.tollgate.vocabulary.RuleBroken;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mpx.MPXReader;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.primavera.PrimaveraPMFileReader;
import org.mpxj.primavera.PrimaveraXERFileReader;
import org.mpxj.reader.AbstractProjectReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads plan files with the one reader that fits their signature, from memory, in bounded time. The library's own
 * recognition of formats is never used: it can be led to write files and to unpack without end.
 */
@Component
class PlanReader implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PlanReader.class);

    private static final int LONGEST_SECONDS = 20;

    /** Two at once: a third waits, and a file that never ends occupies one of them at most. */
    private final ExecutorService readers = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "plan-reader");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Every project in the file.
     *
     * @throws RuleBroken where it cannot be read, with the reason
     */
    List<Schedule> read(byte[] content) {
        PlanFormat format = PlanSignature.of(content);
        Future<List<Schedule>> reading = readers.submit(() -> parse(format, content));
        try {
            List<Schedule> found = reading.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (found.isEmpty()) {
                throw new RuleBroken("file", "The file holds no project; export the plan again.");
            }
            return found;
        } catch (TimeoutException tooLong) {
            reading.cancel(true);
            throw new RuleBroken(
                    "file", "The plan took longer than " + LONGEST_SECONDS + " seconds to read; split it.");
        } catch (InterruptedException stopped) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new RuleBroken("file", "Reading the plan was interrupted; send it again.");
        } catch (ExecutionException failed) {
            throw refusal(format, Objects.requireNonNullElse(failed.getCause(), failed));
        }
    }

    private static List<Schedule> parse(PlanFormat format, byte[] content) throws MPXJException {
        List<ProjectFile> projects = reader(format).readAll(new ByteArrayInputStream(content));
        return projects.stream()
                .filter(project -> !project.getTasks().isEmpty())
                .map(project -> new ScheduleOfFile(project, format).schedule())
                .toList();
    }

    private static AbstractProjectReader reader(PlanFormat format) {
        return switch (format) {
            case MPP -> new MPPReader();
            case MPX -> new MPXReader();
            case MSPDI -> new MSPDIReader();
            case XER -> new PrimaveraXERFileReader();
            case PMXML -> new PrimaveraPMFileReader();
        };
    }

    private static RuntimeException refusal(PlanFormat format, Throwable cause) {
        if (cause instanceof RuleBroken said) {
            return said;
        }
        if (cause instanceof Error fault && !(fault instanceof StackOverflowError)) {
            throw fault;
        }
        log.info("A plan in the format {} could not be read.", format, cause);
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("password")
                ? new RuleBroken("file", "The plan is protected by a password; save it without one and send it again.")
                : new RuleBroken(
                        "file",
                        "The file looks like " + format.title() + " but cannot be read; it may be damaged, or of a kind"
                                + " that is not known. " + PlanSignature.readable());
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }
}
