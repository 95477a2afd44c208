package dev.tollgate.database;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** Keeps the engine from touching the database before the migrations have run. */
final class EngineAfterMigrations implements DependsOnDatabaseInitializationDetector {

    private static final String ENGINE_BEAN = "processEngineFactoryBean";

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
        return beanFactory.containsBeanDefinition(ENGINE_BEAN) ? Set.of(ENGINE_BEAN) : Set.of();
    }
}
