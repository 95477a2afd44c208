package dev.tollgate.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Every bean that a model names does nothing, at once, and answers what lets the model go on. */
final class NoOpExpressions extends JuelExpressionManager {

    NoOpExpressions() {
        super(new AnyBean());
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new NoOpCalls());
        resolver.add(super.createElResolver());
        return resolver;
    }

    static final class NoOp implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {}

        @Override
        public void notify(DelegateExecution execution) {}

        @Override
        public void notify(DelegateTask task) {}
    }

    private static final class AnyBean extends AbstractMap<Object, Object> {

        private static final NoOp BEAN = new NoOp();

        @Override
        public boolean containsKey(@Nullable Object name) {
            return true;
        }

        @Override
        public Object get(@Nullable Object name) {
            return BEAN;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }

    private static final class NoOpCalls extends ELResolver {

        @Override
        public @Nullable Object invoke(
                ELContext context,
                @Nullable Object base,
                Object method,
                Class<?> @Nullable [] types,
                Object @Nullable [] arguments) {
            if (!(base instanceof NoOp)) {
                return null;
            }
            context.setPropertyResolved(true);
            return switch (method.toString()) {
                case "due", "remindAt", "escalateAt" -> Date.from(Instant.now().plus(Duration.ofDays(5)));
                case "nextKey" -> arguments == null ? null : arguments[0] + ".G1";
                case "standIn", "signatoryStandIn", "waiverStandIn" -> List.of();
                default -> "somebody";
            };
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
            return null;
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
            return null;
        }

        @Override
        public void setValue(
                ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {}

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
            return true;
        }

        @Override
        public java.util.@Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
                ELContext context, @Nullable Object base) {
            return null;
        }

        @Override
        public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return null;
        }
    }
}
