package dev.tollgate.access.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which a person logs in, and the way from the front door to Tasklist. Works without JavaScript. */
@Controller
class LoginPage {

    private final String template;

    LoginPage() throws IOException {
        template = new ClassPathResource("access/login.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/")
    RedirectView front() {
        return new RedirectView("/camunda/app/tasklist/default/", true);
    }

    @GetMapping("/login")
    ResponseEntity<String> show(@RequestParam Map<String, String> why, CsrfToken token) {
        String page = template.replace("{{notice}}", notice(why)).replace("{{token}}", token.getToken());
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(page);
    }

    /** Sentences of ours only: nothing that was typed comes back as markup. */
    private static String notice(Map<String, String> why) {
        if (why.containsKey("error")) {
            return "The user name or the password is wrong. After several wrong tries even the right password is"
                    + " refused for a while: wait a minute.";
        }
        if (why.containsKey("expired")) {
            return "The page was open for too long. Please log in now.";
        }
        return why.containsKey("out") ? "You are logged out." : "";
    }
}
