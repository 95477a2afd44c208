package dev.tollgate.documents;

import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Sha256;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files documents under their slots and finds them again; nothing that was filed is ever changed or removed. */
@Service
@Transactional
public class Documents {

    private static final Pattern SLOT = Pattern.compile("[a-z]+(:[A-Za-z0-9-]+){1,3}");
    private static final int LONGEST_NAME = 200;

    private final DocumentStore store;
    private final Clock clock;

    Documents(DocumentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Files a new version; the same content filed again in the same slot stays one version.
     *
     * @throws RuleBroken for an empty file, a slot that is none, or names that are too long
     */
    public DocumentId add(NewDocument handedIn) {
        refuseUnlessSound(handedIn);
        String sha256 = Sha256.of(handedIn.content());
        store.lockSlot(handedIn.project(), handedIn.slot());
        Optional<StoredDocument> latest = latest(handedIn.project(), handedIn.slot());
        if (latest.isPresent() && latest.get().sha256().equals(sha256)) {
            return latest.get().id();
        }
        var document = new StoredDocument(
                new DocumentId(UUID.randomUUID()),
                handedIn.project(),
                handedIn.slot(),
                latest.map(StoredDocument::version).orElse(0) + 1,
                handedIn.title().isBlank()
                        ? plainName(handedIn.fileName())
                        : handedIn.title().strip(),
                plainName(handedIn.fileName()),
                handedIn.contentType(),
                handedIn.content().length,
                sha256,
                handedIn.by(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.insertContent(sha256, handedIn.content());
        store.insert(document);
        return document.id();
    }

    /** Everything of a project by slot, the newest version of each slot first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> of(ProjectId project) {
        return store.of(project);
    }

    /** The versions in one slot, newest first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> inSlot(ProjectId project, String slot) {
        return store.inSlot(project, slot);
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> latest(ProjectId project, String slot) {
        return inSlot(project, slot).stream().findFirst();
    }

    /** @throws NotFound where there is no such document */
    @Transactional(readOnly = true)
    public StoredDocument get(DocumentId id) {
        return store.find(id).orElseThrow(() -> new NotFound("There is no document " + id + "."));
    }

    @Transactional(readOnly = true)
    public byte[] content(StoredDocument document) {
        return store.content(document.sha256());
    }

    private static void refuseUnlessSound(NewDocument handedIn) {
        if (handedIn.content().length == 0) {
            throw new RuleBroken("file", "The file is empty; choose one with content.");
        }
        if (!SLOT.matcher(handedIn.slot()).matches() || handedIn.slot().length() > 100) {
            throw new RuleBroken(
                    "slot", "The slot is not one of this project's; upload from the task that asks for it.");
        }
        if (handedIn.title().length() > LONGEST_NAME || handedIn.fileName().length() > LONGEST_NAME) {
            throw new RuleBroken("title", "Title and file name may have 200 characters each; shorten them.");
        }
    }

    /** Without a path, which some browsers send, and without what a header or a file system would take amiss. */
    private static String plainName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>:|?*]", "_")
                .strip();
        return name.isEmpty() ? "document" : name;
    }
}
