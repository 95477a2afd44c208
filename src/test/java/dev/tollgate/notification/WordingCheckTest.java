package dev.tollgate.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.startup.StartupRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingCheckTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path models;

    @Test
    void aWordingOfOnesOwnLiesOverOursAndANewOneIsOfferedToBoxes() throws IOException {
        write("task-waits.txt", "Subject: Do {task}\r\n\r\nDear {name}, go here:\r\n{link}");
        write("notices/pilot-begins.txt", "Subject: Pilot of {project}\n\nNo more: {unsubscribe}");

        MailTemplates templates = new MailTemplates(new MailFiles(models.toString()));

        assertThat(templates
                        .fill("task-waits", Map.of("task", "it", "name", "Ann", "link", "https://x"))
                        .text())
                .isEqualTo("Dear Ann, go here:\nhttps://x\n");
        assertThat(templates.notices()).contains("pilot-begins", "gate-decided");
        assertThat(templates.fill("task-overdue", Map.of("name", "Ann")).text()).contains("Hello Ann,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            task-waits.txt          | Hello {name} {link}                       | does not begin with "Subject: "
            task-waits.txt          | Subject: A %%Hello {nmae} {link}          | names {nmae}, which is not known there
            task-waits.txt          | Subject: A %%Hello {Name} {link}          | names {Name}, which is not known there
            task-waits.txt          | Subject: A %%Hello {name}                 | lacks {link}
            notices/project-ended.txt | Subject: A %%Hello {name}               | lacks {unsubscribe}
            notices/Pilot.txt       | Subject: A %%{unsubscribe}                | There is no mail for which
            task-wait.txt           | Subject: A %%{link}                       | There is no mail for which
            gate-decided.txt        | Subject: A %%{unsubscribe}                | There is no mail for which
            """)
    void aWordingThatWouldFailItsReadersIsRefusedAtStartByFileAndRemedy(String file, String text, String sentence)
            throws IOException {
        write(file, text.replace("%%", "\n\n"));

        assertThatThrownBy(() -> new MailFiles(models.toString()))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("mail/" + file)
                .hasMessageContaining(sentence)
                .satisfies(refused ->
                        assertThat(((StartupRefused) refused).remedy()).isNotBlank());
    }

    @Test
    void aFileInAnotherCharacterSetIsRefusedInsteadOfPrintingBlots() throws IOException {
        Files.createDirectories(models.resolve("mail"));
        Files.write(
                models.resolve("mail/task-waits.txt"), "Subject: Über {link}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new MailFiles(models.toString())).hasMessageContaining("is not in UTF-8");
    }

    private void write(String file, String text) throws IOException {
        Path target = models.resolve("mail").resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
