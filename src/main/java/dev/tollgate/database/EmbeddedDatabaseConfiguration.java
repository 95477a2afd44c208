package dev.tollgate.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Brings up the embedded PostgreSQL when nobody names another database. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseChoice.Embedded.class)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${tollgate.data-dir}") Path folder) {
        return EmbeddedDatabase.start(DataFolder.claim(folder));
    }

    /** The connection pool asks this bean for the address, so the pool closes before the server stops. */
    @Bean
    JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
        return database.connection();
    }
}
