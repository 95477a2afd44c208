package dev.tollgate.change;

import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.MatterSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Change requests as matters that somebody decides. */
@Component
class ChangeMatters implements MatterSource {

    static final String KIND = "change";

    private static final String RACI_ROW = "manage-project-change";

    /** A request's key, with or without the number of a repeated decision. */
    private static final Pattern KEY = Pattern.compile("(.+\\.CR-\\d+)(-R\\d+)?");

    private final ChangeRequestStore requests;
    private final ChangeOptions options;
    private final ChangeStakes stakes;

    ChangeMatters(ChangeRequestStore requests, ChangeOptions options, ChangeStakes stakes) {
        this.requests = requests;
        this.options = options;
        this.stakes = stakes;
    }

    static boolean isRequest(String key) {
        return KEY.matcher(key).matches();
    }

    @Override
    public Optional<Matter> find(String key) {
        Matcher named = KEY.matcher(key);
        return named.matches() ? requests.find(named.group(1)).map(this::matter) : Optional.empty();
    }

    @Override
    public String title(Matter matter, String option) {
        return ChangeOutcome.valueOf(option).title();
    }

    private Matter matter(ChangeRequest request) {
        return new Matter(
                request.key(),
                request.project(),
                KIND,
                "Shall the change \"" + request.cause().title() + "\" be made?",
                stakes.of(request).amount(),
                request.requestedBy(),
                options.of(request).stream().map(Enum::name).toList(),
                RACI_ROW);
    }
}
