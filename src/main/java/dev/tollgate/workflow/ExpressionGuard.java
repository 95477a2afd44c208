package dev.tollgate.workflow;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;

/**
 * Asked before all others what an expression may touch: entries of maps and lists, and methods of beans made for
 * models. Everything else is refused, whatever the check of models let through.
 */
class ExpressionGuard extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null && !(base instanceof Map<?, ?>) && !(base instanceof List<?>)) {
            throw refused("read \"" + property + "\" of", base);
        }
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            Object base,
            Object method,
            Class<?> @Nullable [] parameterTypes,
            Object @Nullable [] parameters) {
        if (!isQuestion(ClassUtils.getUserClass(base), String.valueOf(method))) {
            throw refused("call \"" + method + "\" of", base);
        }
        return null;
    }

    /** Only what the bean itself declares: not what it inherits, nor what a proxy around it adds. */
    private static boolean isQuestion(Class<?> type, String method) {
        return AnnotationUtils.findAnnotation(type, ModelReadable.class) != null
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(declared -> Modifier.isPublic(declared.getModifiers())
                                && declared.getName().equals(method));
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        if (base != null) {
            throw refused("set \"" + property + "\" of", base);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    @Override
    public java.util.@Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
            ELContext context, @Nullable Object base) {
        return null;
    }

    private static ELException refused(String attempt, Object base) {
        return new ELException("An expression may not " + attempt + " a "
                + base.getClass().getSimpleName() + "; models use variables and the methods of beans made for them.");
    }
}
