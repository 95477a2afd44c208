package dev.tollgate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.portfolio.Portfolio;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After the stories of each class, every row of every read model must be as a rebuild would write it. The rebuild is
 * rolled back, so that a story that goes wrong is found where it was told.
 */
final class ReadModelsEqualARebuild implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext stories) {
        var context = SpringExtension.getApplicationContext(stories);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        var transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            Map<String, Set<String>> kept = rows(jdbc);
            context.getBean(Portfolio.class).rebuild();
            Map<String, Set<String>> rebuilt = rows(jdbc);
            kept.forEach((table, rows) -> assertThat(differences(rows, rebuilt.getOrDefault(table, Set.of())))
                    .as("rows of %s that are not as a rebuild writes them", table)
                    .isEmpty());
        });
    }

    private static List<String> differences(Set<String> kept, Set<String> rebuilt) {
        return Stream.concat(
                        kept.stream().filter(row -> !rebuilt.contains(row)).map(row -> "kept, not rebuilt: " + row),
                        rebuilt.stream().filter(row -> !kept.contains(row)).map(row -> "rebuilt, not kept: " + row))
                .toList();
    }

    private static Map<String, Set<String>> rows(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = current_schema() and table_name like 'portfolio\\_%'")
                .query(String.class)
                .list();
        assertThat(tables).contains("portfolio_project", "portfolio_gate", "portfolio_waiting");
        return tables.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> jdbc.sql("select row_to_json(kept)::text from " + table + " kept")
                                .query(String.class)
                                .set()));
    }
}
