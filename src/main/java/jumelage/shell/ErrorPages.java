package jumelage.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/// The pages that stand in for those that cannot be shown.
@RestControllerAdvice
@RestController
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final ObjectProvider<Resuming> resuming;

    ErrorPages(ObjectProvider<Resuming> resuming) {
        this.resuming = resuming;
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<View> onNotFound() {
        return page(404);
    }

    @ExceptionHandler(Gone.class)
    ResponseEntity<View> onGone() {
        return page(410);
    }

    @ExceptionHandler(Moved.class)
    ResponseEntity<View> onMoved(Moved moved) {
        return Redirect.movedTo(moved.path());
    }

    @ExceptionHandler(SignInFirst.class)
    ResponseEntity<View> onSignInFirst(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD"))
            return ResponseEntity.status(401).body(resuming.getObject().signInFor(SendAgain.of(request)));
        var here = URLEncoder.encode(Screen.addressOf(request), StandardCharsets.UTF_8);
        return Redirect.to("/sign-in?to=" + here);
    }

    /// No id, no page; a form that holds something else than it offered makes no sense.
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<View> onMismatch(MethodArgumentTypeMismatchException e) {
        return page(e.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400);
    }

    /// Fields that are no text, or too many of them.
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<View> onUnreadable(InvalidParameterException e) {
        return page(e.getErrorCode());
    }

    /// A form with files that was cut short on its way.
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<View> onCut(MultipartException e) {
        return page(e instanceof ErrorResponse known ? known.getStatusCode().value() : 400);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<View> on(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) throw e;
        if (e instanceof ErrorResponse known) return page(known.getStatusCode().value());
        if (Outage.behind(e)) return outage(e, request);
        LOG.error("A page broke", e);
        return page(500);
    }

    @Open
    @RequestMapping("/error")
    ResponseEntity<View> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return page(status instanceof Integer code ? code : 404);
    }

    /// Nobody is told that something broke who only has to wait a moment.
    private static ResponseEntity<View> outage(Exception e, HttpServletRequest request) {
        LOG.warn("The database does not answer: {}", e.getClass().getSimpleName());
        return ResponseEntity.status(503)
                .header("Retry-After", "" + Outage.SECONDS)
                .body(ShowOutage.of(request));
    }

    /// What the client did wrong is told by kind; the rest is ours.
    private static ResponseEntity<View> page(int status) {
        var shown = switch (status) {
            case 404, 410, 413 -> status;
            case 405, 406, 415 -> 404;
            default -> status >= 400 && status < 500 ? 400 : 500;
        };
        return ResponseEntity.status(shown).body(new ShowError(shown));
    }
}
