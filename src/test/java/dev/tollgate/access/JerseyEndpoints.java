package dev.tollgate.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every endpoint that Jersey would serve for some classes, found by their annotations, sub-resources included. */
final class JerseyEndpoints {

    private final Set<Endpoint> found = new LinkedHashSet<>();

    record Endpoint(String method, String path) {}

    static Set<Endpoint> of(String root, Iterable<Class<?>> resources) {
        JerseyEndpoints endpoints = new JerseyEndpoints();
        for (Class<?> resource : resources) {
            annotation(resource, Path.class)
                    .ifPresent(path -> endpoints.visit(resource, join(root, path.value()), new HashSet<>()));
        }
        return endpoints.found;
    }

    private void visit(Class<?> resource, String prefix, Set<Class<?>> above) {
        if (!above.add(resource)) {
            return;
        }
        for (Method method : resource.getMethods()) {
            String path =
                    join(prefix, annotation(method, Path.class).map(Path::value).orElse(""));
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(new Endpoint(verb.get(), path));
            } else if (annotation(method, Path.class).isPresent()) {
                visit(method.getReturnType(), path, above);
            }
        }
        above.remove(resource);
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(declaration -> Arrays.stream(declaration.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> kind) {
        return declarations(method)
                .flatMap(declaration -> Stream.ofNullable(declaration.getAnnotation(kind)))
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotation(Class<?> type, Class<A> kind) {
        return types(type)
                .flatMap(candidate -> Stream.ofNullable(candidate.getAnnotation(kind)))
                .findFirst();
    }

    /** The method as its class and all that this class inherits from declare it. */
    private static Stream<Method> declarations(Method method) {
        return types(method.getDeclaringClass()).flatMap(type -> {
            try {
                return Stream.of(type.getMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException e) {
                return Stream.empty();
            }
        });
    }

    private static Stream<Class<?>> types(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type),
                        Stream.concat(
                                Stream.<Class<?>>of(type.getInterfaces()).flatMap(JerseyEndpoints::types),
                                types(type.getSuperclass())));
    }

    private static String join(String prefix, String path) {
        String tail = path.replaceAll("^/+|/+$", "");
        return tail.isEmpty() ? prefix : prefix.replaceAll("/+$", "") + "/" + tail;
    }
}
