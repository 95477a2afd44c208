package dev.tollgate.workflow.check;

import dev.tollgate.workflow.ModelReadable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The beans that models may name: ours, by what they are made for. All other beans do not exist for a model. */
@Component
public class BeanCatalogue {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final ListableBeanFactory beans;

    BeanCatalogue(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** What a model may use a bean for. */
    public enum Use {
        DELEGATE(JavaDelegate.class, "service tasks"),
        TASK_LISTENER(TaskListener.class, "task listeners"),
        EXECUTION_LISTENER(ExecutionListener.class, "execution listeners");

        private final Class<?> type;
        private final String title;

        Use(Class<?> type, String title) {
            this.type = type;
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    public boolean offers(String bean, Use use) {
        return typeOf(bean).filter(use.type::isAssignableFrom).isPresent();
    }

    /** Whether expressions may call the bean's methods. */
    public boolean isReadable(String bean) {
        return typeOf(bean)
                .filter(type -> beans.findAnnotationOnBean(bean, ModelReadable.class) != null)
                .isPresent();
    }

    /** Whether the bean has such a method for expressions. */
    boolean hasMethod(String bean, String method, int arguments) {
        return typeOf(bean).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .anyMatch(candidate -> isCallable(candidate)
                        && candidate.getName().equals(method)
                        && candidate.getParameterCount() == arguments);
    }

    private static boolean isCallable(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getReturnType() != void.class;
    }

    /** For expressions at run time: the bean, if models may name it. */
    public @Nullable Object find(String name) {
        boolean allowed = isReadable(name) || Arrays.stream(Use.values()).anyMatch(use -> offers(name, use));
        return allowed ? beans.getBean(name) : null;
    }

    /** The names of the beans for a use, for messages and tests. */
    public Set<String> names(Use use) {
        Set<String> names = new TreeSet<>();
        for (String name : beans.getBeanNamesForType(use.type, true, false)) {
            if (offers(name, use)) {
                names.add(name);
            }
        }
        return names;
    }

    private Optional<Class<?>> typeOf(String bean) {
        if (!NAME.matcher(bean).matches() || !beans.containsBean(bean)) {
            return Optional.empty();
        }
        Class<?> type = beans.getType(bean, false);
        return Optional.<Class<?>>ofNullable(type == null ? null : ClassUtils.getUserClass(type))
                .filter(user -> user.getName().startsWith("dev.tollgate."))
                .filter(user -> isNamedForModels(user, bean));
    }

    /** A name that was given, not derived from the class: housekeeping of ours has none. */
    private static boolean isNamedForModels(Class<?> type, String bean) {
        Component component = AnnotatedElementUtils.findMergedAnnotation(type, Component.class);
        return component != null && component.value().equals(bean);
    }
}
