package dev.tollgate.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last words of a start: where to go, and how to log in where everybody may know. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private static final String RULE = "-".repeat(78);

    @EventListener
    void say(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            Environment environment = web.getEnvironment();
            log.info(
                    "\n\n{}\n{}{}\n",
                    RULE,
                    text(
                            web.getWebServer().getPort(),
                            environment.getProperty("server.servlet.context-path", ""),
                            environment.getProperty("tollgate.demo", Boolean.class, false)),
                    RULE);
        }
    }

    static String text(int port, String contextPath, boolean demo) {
        String address = "  Tollgate is running: http://localhost:" + port + contextPath + "/\n";
        if (!demo) {
            return address;
        }
        return address + """

                  This is the demo. Log in with a role as user name and the same word as password:
                      pmo  pm  sponsor  functional-owner  technology-owner  board-1 to board-5
                      finance  executive  process-owner  admin
                  For example: pmo / pmo
                """;
    }
}
