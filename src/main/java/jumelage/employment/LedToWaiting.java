package jumelage.employment;

import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Whoever is not validated yet is led to the page that says who must act.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LedToWaiting {

    @ExceptionHandler(NotValidated.class)
    ResponseEntity<View> onNotValidated() {
        return Redirect.to("/me/school");
    }
}
