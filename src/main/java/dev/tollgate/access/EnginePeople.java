package dev.tollgate.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** The people, passwords and roles that the engine keeps; asked as nobody, so that no authorisation hides them. */
@Component
class EnginePeople {

    private final IdentityService identities;

    EnginePeople(IdentityService identities) {
        this.identities = identities;
    }

    /** Counts a failure against the user name, and refuses even the right password while there were too many. */
    boolean passwordFits(String userId, String password) {
        return asNobody(() -> identities.checkPassword(userId, password));
    }

    Optional<User> find(String userId) {
        return asNobody(() ->
                Optional.ofNullable(identities.createUserQuery().userId(userId).singleResult()));
    }

    List<String> rolesOf(String userId) {
        return asNobody(() -> identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList());
    }

    private <T> T asNobody(Supplier<T> question) {
        Authentication before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            identities.setAuthentication(before);
        }
    }
}
