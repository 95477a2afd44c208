package dev.tollgate.notification.web;

import dev.tollgate.notification.Preferences;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Switches a kind of news off by the link in a mail, without logging in. Opening the page changes nothing, as programs
 * open links to look at them; its button does, and so does the one click of a mail program (RFC 8058).
 */
@Controller
@RequestMapping("/unsubscribe")
class UnsubscribePage {

    private static final String BUTTON = "<form method=\"post\"><button type=\"submit\">Switch it off</button></form>";

    private final Preferences preferences;
    private final String template;

    UnsubscribePage(Preferences preferences) throws IOException {
        this.preferences = preferences;
        this.template =
                new ClassPathResource("notification/unsubscribe.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping
    ResponseEntity<String> ask(@RequestParam String person, @RequestParam String kind, @RequestParam String token) {
        try {
            preferences.refuseUnlessSent(new PersonId(person), kind, token);
            return page(
                    200,
                    "Mail of the kind \"" + preferences.canBeMuted().get(kind)
                            + "\" is sent to you. Switch it off? Mail about your own tasks goes on.",
                    BUTTON);
        } catch (Forbidden refused) {
            return page(403, String.valueOf(refused.getMessage()), "");
        }
    }

    @PostMapping
    ResponseEntity<String> unsubscribe(
            @RequestParam String person, @RequestParam String kind, @RequestParam String token) {
        try {
            preferences.unsubscribe(new PersonId(person), kind, token);
            return page(200, "It is switched off. In Tasklist, \"My notifications\" switches it on again.", "");
        } catch (Forbidden refused) {
            return page(403, String.valueOf(refused.getMessage()), "");
        }
    }

    /** Sentences of ours only: nothing of the address comes back as markup. */
    private ResponseEntity<String> page(int status, String notice, String form) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(template.replace("{{notice}}", notice).replace("{{form}}", form));
    }
}
