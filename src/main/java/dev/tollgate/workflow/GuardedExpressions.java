package dev.tollgate.workflow;

import dev.tollgate.workflow.check.BeanCatalogue;
import java.util.AbstractMap;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** The engine's expressions, behind a guard and with no other beans than those of the catalogue. */
class GuardedExpressions extends JuelExpressionManager {

    GuardedExpressions(Supplier<BeanCatalogue> catalogue) {
        super(new CataloguedBeans(catalogue));
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new ExpressionGuard());
        resolver.add(super.createElResolver());
        return resolver;
    }

    /** Asks the catalogue when an expression names something that is no variable; never lists anything. */
    private static final class CataloguedBeans extends AbstractMap<Object, Object> {

        private final Supplier<BeanCatalogue> catalogue;

        CataloguedBeans(Supplier<BeanCatalogue> catalogue) {
            this.catalogue = catalogue;
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return get(name) != null;
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            return name instanceof String text ? catalogue.get().find(text) : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }
}
