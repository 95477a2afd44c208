package dev.tollgate.access;

import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.RuleBroken;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine's REST API, for programs and for the webapps, answers a broken rule with its own sentence and a lost race
 * with 409; everything else as the engine does.
 */
@Component
class EngineAnswers extends CamundaJerseyResourceConfig {

    @Override
    protected void registerCamundaRestResources() {
        // The webapps take their classes from the same list, when they are first asked.
        var classes = CamundaRestResources.getConfigurationClasses();
        classes.remove(ExceptionHandler.class);
        classes.remove(RestExceptionHandler.class);
        classes.remove(ProcessEngineExceptionHandler.class);
        classes.add(PlainSentences.class);
        classes.add(FormFieldsOnly.class);
        super.registerCamundaRestResources();
    }

    /** Public, because Jersey makes it. */
    public static class PlainSentences implements ExceptionMapper<Throwable> {

        @Override
        public Response toResponse(Throwable failure) {
            return inOurWords(failure)
                    .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(failure));
        }

        private static Optional<Response> inOurWords(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                Response response = answerTo(cause);
                if (response != null) {
                    return Optional.of(response);
                }
            }
            return Optional.empty();
        }

        private static @Nullable Response answerTo(Throwable cause) {
            if (cause instanceof RuleBroken broken) {
                return answer(Status.BAD_REQUEST, broken, broken.field());
            } else if (cause instanceof NotFound) {
                return answer(Status.NOT_FOUND, cause, null);
            } else if (cause instanceof Forbidden) {
                return answer(Status.FORBIDDEN, cause, null);
            } else if (cause instanceof Conflict) {
                return answer(Status.CONFLICT, cause, null);
            } else if (cause instanceof OptimisticLockingException || isVanishedTask(cause)) {
                return answer(
                        Status.CONFLICT,
                        new Conflict("Somebody else has just completed this task or changed it. Load it again."),
                        null);
            }
            return null;
        }

        private static boolean isVanishedTask(Throwable cause) {
            return String.valueOf(cause.getMessage()).startsWith("Cannot find task with id");
        }

        /** In the form of the engine's own errors, whose message Tasklist shows. */
        private static Response answer(Status status, Throwable cause, @Nullable String field) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", cause.getClass().getSimpleName());
            body.put("message", String.valueOf(cause.getMessage()));
            if (field != null) {
                body.put("field", field);
            }
            return Response.status(status)
                    .entity(body)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
    }
}
