package dev.tollgate.governance.authority;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.Tier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the ladders need to know of a decision.
 *
 * @param kind which kind of matter: {@code gate}, {@code change}, {@code exception}, {@code nomination}, {@code waiver}
 * @param amount what is at stake; none where it is not a question of money
 * @param risk from 1 to 5; none where nobody judged it
 * @param programme to which the project belongs; none where it stands alone
 * @param on the day whose ladder holds
 */
public record AuthorityQuestion(
        String kind,
        @Nullable Money amount,
        Tier tier,
        @Nullable Integer risk,
        @Nullable String programme,
        LocalDate on) {}
