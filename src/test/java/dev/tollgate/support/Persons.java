package dev.tollgate.support;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** People who can log in. A name that is taken keeps its person; roles are added to it. */
public final class Persons {

    private static final String PASSWORD = "Battery-Staple-42";

    private final IdentityService identities;

    Persons(IdentityService identities) {
        this.identities = identities;
    }

    /** Somebody who can log in. */
    public record Login(String id, String password) {

        /** The value of an {@code Authorization} header. */
        public String basic() {
            return "Basic "
                    + Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
        }
    }

    public Login administrator() {
        return new Login(TollgateTest.ADMINISTRATOR, TollgateTest.ADMINISTRATOR_PASSWORD);
    }

    /** A person with these roles, for example {@code project-manager}, and the mail address {@code <id>@example.org}. */
    public Login with(String id, String... roles) {
        if (identities.createUserQuery().userId(id).count() == 0) {
            User user = identities.newUser(id);
            user.setFirstName(id);
            user.setLastName("Example");
            user.setEmail(id + "@example.org");
            user.setPassword(PASSWORD);
            identities.saveUser(user);
        }
        for (String role : roles) {
            if (identities.createGroupQuery().groupMember(id).groupId(role).count() == 0) {
                identities.createMembership(id, role);
            }
        }
        return new Login(id, PASSWORD);
    }
}
