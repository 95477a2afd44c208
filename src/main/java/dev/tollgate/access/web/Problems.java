package dev.tollgate.access.web;

import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.RuleBroken;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what went wrong in a request into a problem that names the field and the remedy (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail of(RuleBroken broken) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, broken.getMessage());
        problem.setProperty("field", broken.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail of(NotFound missing) {
        return problem(HttpStatus.NOT_FOUND, missing.getMessage());
    }

    @ExceptionHandler
    ProblemDetail of(Forbidden forbidden) {
        return problem(HttpStatus.FORBIDDEN, forbidden.getMessage());
    }

    @ExceptionHandler
    ProblemDetail of(Conflict conflict) {
        return problem(HttpStatus.CONFLICT, conflict.getMessage());
    }

    @ExceptionHandler
    ProblemDetail of(BusinessObstacle obstacle) {
        return problem(HttpStatus.CONFLICT, obstacle.getMessage());
    }

    @ExceptionHandler({OptimisticLockingException.class, OptimisticLockingFailureException.class})
    ProblemDetail tooLate() {
        return problem(HttpStatus.CONFLICT, "Somebody else has just changed this. Load it again.");
    }

    @ExceptionHandler(AuthorizationException.class)
    ProblemDetail notAllowed() {
        return problem(HttpStatus.FORBIDDEN, "None of your roles may do this.");
    }

    /** A listener's own words arrive wrapped by the engine. */
    @ExceptionHandler
    ProblemDetail of(ProcessEngineException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken broken) {
                return of(broken);
            } else if (cause instanceof NotFound missing) {
                return of(missing);
            } else if (cause instanceof Forbidden forbidden) {
                return of(forbidden);
            } else if (cause instanceof Conflict conflict) {
                return of(conflict);
            }
        }
        if (failure instanceof NullValueException
                && String.valueOf(failure.getMessage()).contains("Cannot find task")) {
            return problem(HttpStatus.CONFLICT, "Somebody else has just completed this task.");
        }
        return of((Exception) failure);
    }

    @ExceptionHandler
    ProblemDetail of(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return notAllowed();
        }
        log.error("A request failed.", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on the server; its log says what.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                .body(problem(
                        HttpStatus.PAYLOAD_TOO_LARGE, "The file is larger than the 25 MB that may be sent here."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        FieldError first = invalid.getFieldError();
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                first == null ? "The request is not valid." : first.getField() + " " + first.getDefaultMessage() + ".");
        if (first != null) {
            problem.setProperty("field", first.getField());
        }
        return ResponseEntity.unprocessableEntity().body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken broken) {
                return ResponseEntity.unprocessableEntity().body(of(broken));
            }
        }
        return ResponseEntity.badRequest()
                .body(problem(HttpStatus.BAD_REQUEST, "The body is missing or cannot be read as JSON of this form."));
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String sentence) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(sentence));
    }
}
