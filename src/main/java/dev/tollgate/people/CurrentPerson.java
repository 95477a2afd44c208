package dev.tollgate.people;

import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Service;

/** Who is asking: the person whose request or task completion is being served. */
@Service
public class CurrentPerson {

    private final IdentityService identities;

    CurrentPerson(IdentityService identities) {
        this.identities = identities;
    }

    /** Nobody where a timer or another job is at work. */
    public Optional<PersonId> find() {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .map(PersonId::new);
    }

    /** @throws Forbidden where nobody is logged in */
    public PersonId require() {
        return find().orElseThrow(() -> new Forbidden("Log in first."));
    }

    public Set<String> roles() {
        Authentication current = identities.getCurrentAuthentication();
        List<String> groups = current == null ? null : current.getGroupIds();
        return groups == null ? Set.of() : Set.copyOf(groups);
    }

    public boolean has(String role) {
        return roles().contains(role);
    }
}
