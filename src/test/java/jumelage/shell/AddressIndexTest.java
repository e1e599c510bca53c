package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Whoever is found faster is the same whom Spring would have found.
@IntegrationTest
class AddressIndexTest {
    /// For variables: a word that is literal elsewhere, a number, a page's address, what has to be decoded.
    private static final List<String> VALUES = List.of("new", "together", "7", "7-nos-ponts", "%C3%AEles");
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "DELETE");

    @Autowired
    AddressIndex index;

    @Autowired
    WebApplicationContext application;

    @Autowired
    @Qualifier("mvcContentNegotiationManager")
    ContentNegotiationManager negotiating;

    final AddressIndex small = new AddressIndex();

    @Controller
    class Rooms {
        @GetMapping("/")
        void front() {}

        @GetMapping("/rooms")
        void all() {}

        @GetMapping("/rooms/{room}")
        void one() {}

        @GetMapping(path = "/rooms/{room}", params = "as")
        void borrowed() {}

        @PostMapping("/rooms/{room}")
        void save() {}

        @GetMapping("/rooms/new")
        void blank() {}

        @GetMapping("/rooms/{room}/pages/{page}")
        void page() {}

        @GetMapping("/rooms/{room}/pages/together")
        void together() {}

        @GetMapping("/rooms/{room}/{*rest}")
        void rest() {}

        @GetMapping({"/old", "/older/{one}"})
        void earlier() {}
    }

    @BeforeEach
    void aFewAddresses() {
        var context = new StaticWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.refresh();
        context.getBeanFactory().registerSingleton("rooms", new Rooms());
        prepare(small, context);
    }

    @Test
    void itKnowsWhoAnswers() {
        assertThat(found("/rooms")).isEqualTo("all");
        assertThat(found("/rooms/7")).isEqualTo("one");
        assertThat(found("/rooms/7/pages/3")).isEqualTo("page");
        assertThat(found("/old")).isEqualTo("earlier");
        assertThat(found("/older/7")).isEqualTo("earlier");
        assertThat(found("/")).isEqualTo("front");
    }

    @Test
    void aWordComesBeforeAVariable() {
        assertThat(found("/rooms/new")).isEqualTo("blank");
        assertThat(found("/rooms/7/pages/together")).isEqualTo("together");
        assertThat(found("/rooms/new/pages/together")).isEqualTo("together");
    }

    @Test
    void howItIsAskedMatters() {
        assertThat(asked(small, "POST", "/rooms/7")).isEqualTo("save");
        assertThat(asked(small, "HEAD", "/rooms/7")).isEqualTo("one");
        assertThat(asked(small, "GET", "/rooms/7?as=pupil")).isEqualTo("borrowed");
        assertThat(asked(small, "DELETE", "/rooms/7")).isEqualTo("HttpRequestMethodNotSupportedException");
    }

    @Test
    void whatItDoesNotListIsFoundAllTheSame() {
        assertThat(found("/rooms/7/a/b/c/d")).isEqualTo("rest");
        assertThat(found("/rooms/7/pages")).isEqualTo("rest");
    }

    @Test
    void whatNobodyAnswersIsNowhere() {
        for (var path : List.of("/room", "/rooms7", "/older", "/older/7/8", "/old/", "//rooms"))
            assertThat(found(path)).as(path).isEqualTo("nobody");
    }

    @Test
    void variablesAreReadAsSpringReadsThem() throws Exception {
        var request = request("GET", "/rooms/%C3%AEles/pages/7-nos-ponts");
        small.getHandler(request);

        assertThat(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .isEqualTo(Map.of("room", "îles", "page", "7-nos-ponts"));
        assertThat(Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))
                .isEqualTo("/rooms/{room}/pages/{page}");
    }

    @Test
    void allAddressesOfTheHouseAreAnsweredByWhomSpringWouldAsk() {
        var spring = new RequestMappingHandlerMapping();
        prepare(spring, application);

        var different = new HashMap<String, String>();
        var answered = 0;
        for (var address : index.getHandlerMethods().keySet())
            for (var pattern : address.getPatternValues())
                for (var value : VALUES)
                    for (var method : METHODS) {
                        var path = pattern.replaceAll("\\{[^}]*}", value);
                        var wanted = asked(spring, method, path);
                        var found = asked(index, method, path);
                        if (!found.equals(wanted)) different.put(method + " " + path, found + ", not " + wanted);
                        if (found.contains("#")) answered++;
                    }
        assertThat(different).isEmpty();
        assertThat(answered).isGreaterThan(index.getHandlerMethods().size());
    }

    private void prepare(RequestMappingHandlerMapping mapping, WebApplicationContext context) {
        mapping.setApplicationContext(context);
        mapping.setContentNegotiationManager(negotiating);
        mapping.afterPropertiesSet();
    }

    private String found(String path) {
        return asked(small, "GET", path);
    }

    /// The method that answers, `nobody`, or why none does.
    private String asked(RequestMappingHandlerMapping mapping, String method, String path) {
        try {
            var chain = mapping.getHandler(request(method, path));
            return chain == null ? "nobody" : name((HandlerMethod) chain.getHandler(), mapping);
        } catch (Exception refused) {
            return refused.getClass().getSimpleName();
        }
    }

    private String name(HandlerMethod handler, RequestMappingHandlerMapping mapping) {
        var method = handler.getMethod();
        return mapping == small
                ? method.getName()
                : method.getDeclaringClass().getSimpleName() + "#" + method.getName();
    }

    private static MockHttpServletRequest request(String method, String path) {
        var sides = path.split("\\?", 2);
        var request = new MockHttpServletRequest(method, sides[0]);
        if (sides.length > 1) request.addParameter(sides[1].split("=")[0], sides[1].split("=")[1]);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }
}
