package dev.tollgate.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The wordings of mails: those that Tollgate brings, overlaid by those in the folder {@code mail} of
 * {@code tollgate.models-dir}, where process owners keep what they changed.
 */
@Component
class MailFiles {

    private static final String NOTICES = "notices/";
    private static final String ENDING = ".txt";

    private final SortedMap<String, String> texts = new TreeMap<>();
    private final SortedSet<String> notices = new TreeSet<>();

    MailFiles(@Value("${tollgate.models-dir:}") String ownFolder) {
        shipped("");
        shipped(NOTICES);
        if (!ownFolder.isBlank()) {
            own(Path.of(ownFolder, "mail"));
        }
    }

    /** @throws IllegalArgumentException where there is no such wording, which is a fault of ours */
    String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("There is no wording \"" + name + "\".");
        }
        return text;
    }

    /** The wordings of notification boxes. */
    SortedSet<String> notices() {
        return Collections.unmodifiableSortedSet(notices);
    }

    private void shipped(String folder) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:mail/" + folder + "*" + ENDING)) {
                try (InputStream content = file.getInputStream()) {
                    add(folder, String.valueOf(file.getFilename()), content.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the wordings that Tollgate brings cannot be read", e);
        }
    }

    private void own(Path folder) {
        WordingCheck check = new WordingCheck(texts, notices);
        for (String below : new String[] {"", NOTICES}) {
            Path place = folder.resolve(below);
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
                            .sorted()
                            .toList()) {
                        check.check(below + file.getFileName(), Files.readAllBytes(file));
                        add(below, String.valueOf(file.getFileName()), Files.readAllBytes(file));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException("the wordings in " + place + " cannot be read", e);
                }
            }
        }
    }

    private void add(String folder, String fileName, byte[] content) {
        String name = fileName.substring(0, fileName.length() - ENDING.length());
        String text = WordingCheck.read(folder + fileName, content);
        texts.put(name, text);
        if (folder.equals(NOTICES)) {
            notices.add(name);
        }
    }
}
