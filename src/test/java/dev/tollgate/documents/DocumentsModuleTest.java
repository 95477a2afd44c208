package dev.tollgate.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.support.AppendOnly;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TollgateTest
class DocumentsModuleTest {

    private static final ProjectId PROJECT = ProjectId.of(2019, 201);
    private static final String CHARTER = "artefact:project-charter";

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyNewContentIsANewVersionAndTheOldOneStays() {
        // when
        documents.add(file(CHARTER, "first"));
        documents.add(file(CHARTER, "second"));
        documents.add(file(CHARTER, "second"));

        // then
        assertThat(documents.inSlot(PROJECT, CHARTER))
                .extracting(StoredDocument::version)
                .containsExactly(2, 1);
        assertThat(documents.inSlot(PROJECT, CHARTER).stream().map(documents::content))
                .containsExactly(bytes("second"), bytes("first"));
        assertThat(documents.latest(PROJECT, CHARTER).orElseThrow().sha256())
                .isEqualTo("16367aacb67a4a017c8da8ab95682ccb390863780f7114dda0a0e0c55644c7c4");
    }

    @Test
    void aPathInAFileNameIsDropped() {
        // when
        DocumentId id = documents.add(new NewDocument(
                PROJECT, "artefact:plan", " ", "..\\..\\etc/pass\"wd.pdf", "application/pdf", bytes("x"), someone()));

        // then
        assertThat(documents.get(id).fileName()).isEqualTo("pass_wd.pdf");
        assertThat(documents.get(id).title()).isEqualTo("pass_wd.pdf");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> documents.add(file(CHARTER, "")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "artefact", "artefact:../x", "artefact:<b>", "Artefact:x"})
    void aSlotThatIsNoneIsRefused(String slot) {
        assertThatThrownBy(() -> documents.add(file(slot, "x")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("slot");
    }

    @Test
    void whatWasFiledCannotBeChanged() {
        documents.add(file("artefact:kept", "kept"));

        AppendOnly.assertKept(jdbc, "document", "title");
        AppendOnly.assertKept(jdbc, "document_content", "content");
    }

    private static NewDocument file(String slot, String content) {
        return new NewDocument(PROJECT, slot, "A title", "file.txt", "text/plain", bytes(content), someone());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PersonId someone() {
        return new PersonId("documents-someone");
    }
}
