package dev.tollgate.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a file that proves one decision, or all of them: what is in it is what was recorded, or a record is named. */
public final class Verifier {

    private static final int MOST_PROBLEMS = 20;

    private final InputStream file;
    private final List<String> problems = new ArrayList<>();
    private final @Nullable String mailedHead;

    private @Nullable Link last;
    private boolean mailedHeadSeen;

    private Verifier(InputStream file, @Nullable String mailedHead) {
        this.file = new BufferedInputStream(file);
        this.mailedHead = mailedHead;
    }

    /**
     * @param mailedHead a hash that the head of the chain had once, as it was mailed or printed; none to check the file
     *     only against itself
     */
    public static Verdict check(InputStream file, @Nullable String mailedHead) throws IOException {
        return new Verifier(file, mailedHead).check();
    }

    private Verdict check() throws IOException {
        Line first = nextLine();
        if (first == null) {
            return new Verdict(List.of("The file is empty."), "");
        }
        boolean chain = Canonical.json(Map.of("format", ProofFiles.WHOLE_CHAIN)).equals(first.text());
        return chain ? chain() : record(first);
    }

    private Verdict record(Line line) throws IOException {
        String name = Fields.name(line.text());
        guarded(name, line, () -> {
            Map<?, ?> file = Fields.object(canonical(line), Set.of("format", "head", "links", "record"));
            if (!ProofFiles.ONE_RECORD.equals(file.get("format"))) {
                throw new JsonText.Malformed("this is no file of Tollgate's decisions");
            }
            List<Link> links =
                    Fields.list(file.get("links")).stream().map(Fields::link).toList();
            fits(name, links.get(0), Fields.record(file.get("record")));
            links.forEach(link -> follows(name, link));
            head(name, file.get("head"));
        });
        if (file.read() >= 0) {
            problem(name, "something was added after it");
        }
        mailedHeadIsThere(name);
        return new Verdict(problems, name + " is as it was recorded. " + headSentence());
    }

    private Verdict chain() throws IOException {
        String name = "The chain";
        boolean ended = false;
        for (Line line = nextLine(); line != null && problems.size() < MOST_PROBLEMS; line = nextLine()) {
            if (ended) {
                problem(name, "something was added after its head");
            } else if (line.text().startsWith("{\"head\":")) {
                ended = true;
                Line end = line;
                guarded(
                        name,
                        end,
                        () -> head(
                                name,
                                Fields.object(canonical(end), Set.of("head")).get("head")));
            } else {
                link(line);
            }
        }
        if (!ended && problems.size() < MOST_PROBLEMS) {
            problem(name, "the line with its head is missing: the file is not whole");
        }
        mailedHeadIsThere(name);
        long links = last == null ? 0 : last.position();
        return new Verdict(problems, links + " decisions are as they were recorded. " + headSentence());
    }

    private void link(Line line) {
        String name = Fields.name(line.text());
        guarded(name, line, () -> {
            Map<?, ?> parts = Fields.object(canonical(line), Set.of("link", "record"));
            Link link = Fields.link(parts.get("link"));
            if (last == null && link.position() != 1) {
                problem(name, "it is the first in the file but not in the chain: what was before is missing");
            }
            follows(name, link);
            fits(name, link, Fields.record(parts.get("record")));
        });
    }

    /** The record is the one whose hash its link holds. */
    private void fits(String name, Link link, Map<?, ?> record) {
        if (!link.decision().equals(record.get("id"))) {
            problem(name, "its id is not the one in its link");
        }
        if (!link.content().equals(Canonical.sha256(Canonical.json(record)))) {
            problem(name, "its content is not what was recorded: its SHA-256 is not the one in its link");
        }
    }

    /** The link is sound in itself and follows on the one before. */
    private void follows(String name, Link link) {
        Link before = last;
        last = link;
        mailedHeadSeen |= link.hash().equals(mailedHead) || link.previous().equals(mailedHead);
        if (!link.hash().equals(link.expectedHash())) {
            problem(name, at(link) + "the hash is not that of its parts");
        }
        if (before == null) {
            return;
        }
        if (link.position() != before.position() + 1) {
            problem(name, at(link) + "the one before it is missing");
        }
        if (!link.previous().equals(before.hash())) {
            problem(name, at(link) + "it does not follow on the one before");
        }
    }

    private void head(String name, @Nullable Object said) {
        Map<?, ?> head = Fields.object(said, Set.of("position", "hash"));
        long position = last == null ? 0 : last.position();
        String hash = last == null ? Link.NONE : last.hash();
        if (Fields.number(head.get("position")) != position || !hash.equals(head.get("hash"))) {
            problem(name, "the links do not lead to the head of the chain that the file names");
        }
    }

    private void mailedHeadIsThere(String name) {
        if (mailedHead != null && problems.isEmpty() && !mailedHeadSeen) {
            problem(name, "the chain in the file never had the head " + mailedHead);
        }
    }

    private String headSentence() {
        String head = last == null ? Link.NONE : last.hash();
        long position = last == null ? 0 : last.position();
        return "The head of the chain is number " + position + ", " + head
                + (mailedHead == null
                        ? "; compare it with a head that was mailed or printed, or give that with --head."
                        : "; the head that you gave is part of it.");
    }

    private static String at(Link link) {
        return "link " + link.position() + " of the chain (decision " + link.decision() + "): ";
    }

    private static @Nullable Object canonical(Line line) {
        if (!line.whole()) {
            throw new JsonText.Malformed("the end of the line was changed");
        }
        Object read = JsonText.read(line.text());
        if (!Canonical.json(read).equals(line.text())) {
            throw new JsonText.Malformed("it is not written as Tollgate writes it");
        }
        return read;
    }

    private void guarded(String name, Line line, Runnable check) {
        if (!line.readable()) {
            problem(name, "the file was changed: it is no longer UTF-8");
            return;
        }
        try {
            check.run();
        } catch (JsonText.Malformed e) {
            problem(name, "the file was changed: " + e.getMessage());
        }
    }

    private void problem(String name, String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(name + ": " + sentence + ".");
        }
    }

    /**
     * @param whole whether it ends with a line feed
     * @param readable whether it is UTF-8
     */
    private record Line(String text, boolean whole, boolean readable) {}

    private @Nullable Line nextLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int read = file.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            bytes.write(read);
            read = file.read();
        }
        boolean whole = read == '\n';
        try {
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return new Line(decoded.toString(), whole, true);
        } catch (CharacterCodingException e) {
            return new Line(bytes.toString(StandardCharsets.UTF_8), whole, false);
        }
    }
}
