package dev.tollgate.access.web;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is logged in. */
@RestController
class Me {

    private final IdentityService identities;

    Me(IdentityService identities) {
        this.identities = identities;
    }

    /** A person and their roles, for example {@code project-manager}. */
    record Answer(String id, String name, List<String> roles) {}

    @GetMapping("/api/me")
    Answer me(Authentication person) {
        User user = identities.createUserQuery().userId(person.getName()).singleResult();
        List<String> roles = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .sorted()
                .toList();
        return new Answer(person.getName(), user.getFirstName() + " " + user.getLastName(), roles);
    }
}
