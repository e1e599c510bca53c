package jumelage.portal;

import jumelage.shell.Open;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FrontPage {

    @Open
    @GetMapping("/")
    ShowPortal show() {
        return new ShowPortal();
    }
}
